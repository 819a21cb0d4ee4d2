import { useMemo } from 'react'
import { type FirstResponse, givenRows } from '#src/domain/class-view/given-responses.ts'
import { shareWords } from '#src/domain/class-view/number-words.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import type { Question } from '#src/domain/question/question.ts'
import styles from '#src/features/class/given-table.module.css'
import { WideTable } from '#src/ui/class/wide-table.tsx'

interface GivenTableProps {
  readonly question: Question
  readonly responses: readonly FirstResponse[]
  /** Null while names are hidden. */
  readonly nameOf: ((studentId: string) => string) | null
}

/** Most rows of a table; what comes after was given once each. */
const most = 40

/** What was given to a question without options, most frequent first. */
export function GivenTable({ question, responses, nameOf }: GivenTableProps) {
  const rows = useMemo(() => givenRows(question, responses), [question, responses])
  if (rows.length === 0) return <p>Nobody answered it.</p>
  return (
    <>
      <WideTable caption="Responses given">
        <thead>
          <tr>
            <th scope="col">Response</th>
            <th scope="col" data-numeric="true">
              Students
            </th>
            <th scope="col" data-numeric="true">
              Score
            </th>
            {nameOf !== null && <th scope="col">Who</th>}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map(({ words, score, studentIds }) => (
            <tr key={words}>
              <th scope="row" className={styles.words} dir="auto">
                {words}
              </th>
              <td data-numeric="true">{studentIds.length}</td>
              <td data-numeric="true">{shareWords(score)}</td>
              {nameOf !== null && (
                <td>
                  <Names studentIds={studentIds} nameOf={nameOf} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </WideTable>
      {rows.length > most && (
        <p>And {countWords(rows.length - most, 'other response')}, the least frequent.</p>
      )}
    </>
  )
}

interface NamesProps {
  readonly studentIds: readonly string[]
  readonly nameOf: (studentId: string) => string
}

function Names({ studentIds, nameOf }: NamesProps) {
  return (
    <details className={styles.names}>
      <summary>{countWords(studentIds.length, 'name')}</summary>
      <ul>
        {studentIds.map(id => (
          <li key={id} dir="auto">
            {nameOf(id)}
          </li>
        ))}
      </ul>
    </details>
  )
}
