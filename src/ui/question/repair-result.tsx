import { Fragment } from 'react'
import type { QuestionOf } from '#src/domain/question/question.ts'
import type { ConnectionStep } from '#src/domain/repair/test-connection.ts'
import type { RepairTry } from '#src/domain/repair/try-repair.ts'
import styles from '#src/ui/question/repair.module.css'

interface RepairResultProps {
  readonly question: QuestionOf<'repair'>
  readonly result: RepairTry
  /** Says of each row whether it is wanted; in the review only. */
  readonly showsWanted?: boolean
}

/** What the system answers to a try: the rows that come back, or the log of the test. */
export function RepairResult({ question, result, showsWanted = false }: RepairResultProps) {
  if (result.system === 'ae-config') return <Log steps={result.steps} />
  const { answer } = result
  if (answer.kind === 'refused')
    return (
      <p className={styles.line} data-passed={false}>
        <span aria-hidden="true">✗ </span>Status {answer.status}. {answer.reason}
      </p>
    )
  const count = answer.rows.length
  return (
    <>
      <p className={styles.summary}>
        {count === 0 ? 'No row comes back.' : count === 1 ? '1 row comes back.' : `${count} rows come back.`}{' '}
        Status {answer.status}.
      </p>
      {question.system === 'query' && count > 0 && (
        <Rows question={question} ids={answer.rows} showsWanted={showsWanted} />
      )}
    </>
  )
}

interface RowsProps {
  readonly question: Extract<QuestionOf<'repair'>, { system: 'query' }>
  readonly ids: readonly string[]
  readonly showsWanted: boolean
}

function Rows({ question: { columns, rows, wanted }, ids, showsWanted }: RowsProps) {
  return (
    // Wide tables are scrolled by keyboard as well.
    <div className={styles.scroll} tabIndex={0} role="group" aria-label="Rows that come back">
      <table className={styles.rows}>
        <thead>
          <tr>
            {showsWanted && <th scope="col">Wanted</th>}
            {columns.map(name => (
              <th key={name} scope="col">
                <Keyword name={name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows
            .filter(({ id }) => ids.includes(id))
            .map(({ id, values }) => (
              <tr key={id}>
                {showsWanted && <td>{wanted.includes(id) ? '✓ yes' : '✗ no'}</td>}
                {columns.map(name => (
                  <td key={name}>{values[name] ?? ''}</td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}

/** A keyword that may be broken before each of its words, as a narrow column needs. */
function Keyword({ name }: { readonly name: string }) {
  return name.split(/(?=[A-Z][a-z])/).map((word, at) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {word}
    </Fragment>
  ))
}

function Log({ steps }: { readonly steps: readonly ConnectionStep[] }) {
  return (
    <ol className={styles.log}>
      {steps.map(({ step, passed, text }, at) => (
        <li key={at} className={styles.line} data-passed={passed}>
          <strong>
            <span aria-hidden="true">{passed ? '✓' : '✗'} </span>
            {step} {passed ? 'passed' : 'failed'}
          </strong>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  )
}
