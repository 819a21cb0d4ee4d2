import type { ReactNode } from 'react'
import { meanWords } from '#src/domain/interview/interview-words.ts'
import { rateQuestion } from '#src/domain/interview/rating-summary.ts'
import type { QuestionTry } from '#src/features/interview/tries-at.ts'
import styles from '#src/features/interview/tries-table.module.css'
import { showDate } from '#src/ui/show-date.ts'

/** A column for each rating of each try, newest first; criteria, facts and words are the rows. */
export function TriesTable({ tries }: { readonly tries: readonly QuestionTry[] }) {
  const criteria = namesById(tries.flatMap(({ question }) => question.criteria))
  const facts = namesById(
    tries.flatMap(({ question }) => question.facts.map(({ id, text }) => ({ id, name: text }))),
  )
  return (
    <div className={styles.scroll} role="region" aria-label="All tries side by side" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Newest first</th>
            {tries.map(one => (
              <th key={keyOf(one)} scope="col">
                {showDate(one.startedUtc)}
                <br />
                {one.rater === 'self' ? 'own rating' : 'the other’s rating'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row tries={tries} name="All criteria">
            {one => {
              const { mean } = rateQuestion(one.question, one.rating)
              return mean === null ? 'not rated' : <strong>{meanWords(mean)}</strong>
            }}
          </Row>
          {[...criteria].map(([id, name]) => (
            <Row key={id} tries={tries} name={name}>
              {({ rating }) => rating.criteria[id] ?? 'not rated'}
            </Row>
          ))}
          {[...facts].map(([id, text]) => (
            <Row key={id} tries={tries} name={text}>
              {({ rating }) => (rating.facts.includes(id) ? 'said' : 'not said')}
            </Row>
          ))}
          <Row tries={tries} name="Red flags">
            {({ question, rating }) =>
              rating.redFlags.map(at => question.redFlags[at] ?? '').join(' ') || 'none'
            }
          </Row>
          <Row tries={tries} name="In words">
            {({ rating }) => rating.words || 'nothing written'}
          </Row>
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  readonly tries: readonly QuestionTry[]
  readonly name: string
  readonly children: (one: QuestionTry) => ReactNode
}

function Row({ tries, name, children }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {tries.map(one => (
        <td key={keyOf(one)}>{children(one)}</td>
      ))}
    </tr>
  )
}

/** The question may have changed between two tries: what any of them had is a row. */
function namesById(
  parts: readonly { readonly id: string; readonly name: string }[],
): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { id, name } of parts) if (!names.has(id)) names.set(id, name)
  return names
}

function keyOf({ sessionId, rater }: QuestionTry): string {
  return `${sessionId} ${rater}`
}
