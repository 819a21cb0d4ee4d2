import { countWords } from '#src/domain/format/count-words.ts'
import type { DebriefGap } from '#src/domain/interview/debrief.ts'
import styles from '#src/features/interview/pair/pair.module.css'

interface DebriefGapsProps {
  readonly gaps: readonly DebriefGap[]
  readonly nameOf: (skill: string) => string
}

/** So many fit a page of paper with the rest of it. */
const shown = 3

/** Answers with criteria rated low: what was heard, what did not come, and what a top answer sounds like. */
export function DebriefGaps({ gaps, nameOf }: DebriefGapsProps) {
  if (gaps.length === 0) return <p>No criterion was rated 1 or 2.</p>
  const more = gaps.slice(shown)
  return (
    <>
      <GapList gaps={gaps.slice(0, shown)} nameOf={nameOf} />
      {more.length > 0 && (
        <details className={styles.noPrint}>
          <summary>{countWords(more.length, 'more answer')} with low ratings</summary>
          <GapList gaps={more} nameOf={nameOf} />
        </details>
      )}
    </>
  )
}

function GapList({ gaps, nameOf }: DebriefGapsProps) {
  return (
    <ul className={styles.gaps}>
      {gaps.map(gap => (
        <li key={gap.questionId}>
          <h3>{nameOf(gap.skill)}</h3>
          <dl className={styles.evidence}>
            {gap.heard !== '' && (
              <div>
                <dt>Heard</dt>
                <dd>{gap.heard}</dd>
              </div>
            )}
            {gap.criteria.map(({ name, rating, top }) => (
              <div key={name}>
                <dt>
                  {name}: <strong>{rating} of 5</strong>. A 5 sounds like
                </dt>
                <dd>{top}</dd>
              </div>
            ))}
            {gap.missed.length > 0 && (
              <div>
                <dt>Did not come</dt>
                <dd>{gap.missed.join(' ')}</dd>
              </div>
            )}
          </dl>
        </li>
      ))}
    </ul>
  )
}
