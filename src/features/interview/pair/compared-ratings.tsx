import {
  byDifference,
  type ComparedAnswer,
  type ComparedRating,
} from '#src/domain/interview/compare-sheets.ts'
import styles from '#src/features/interview/pair/pair.module.css'

/** A difference of so much is worth talking about, anchored levels. */
const wide = 2

/** Every criterion as both rated it, the largest difference first, with what the two levels sound like. */
export function ComparedRatings({ answers }: { readonly answers: readonly ComparedAnswer[] }) {
  const rows = byDifference(answers)
  const number = new Map(answers.map(({ question }, at) => [question.id, at + 1]))
  return (
    <div className={styles.scroll} role="region" aria-label="Ratings side by side" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Answer</th>
            <th scope="col">Criterion</th>
            <th scope="col">Candidate</th>
            <th scope="col">Interviewer</th>
            <th scope="col">Difference</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={`${row.question.id} ${row.criterion.id}`} data-wide={isWide(row)}>
              <td>{number.get(row.question.id)}</td>
              <th scope="row">
                {row.criterion.name}
                {isWide(row) && <Sounds row={row} />}
              </th>
              <td>{row.self ?? 'not rated'}</td>
              <td>{row.other ?? 'not rated'}</td>
              <td>{differenceWords(row.difference)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function isWide({ difference }: ComparedRating): boolean {
  return difference !== null && Math.abs(difference) >= wide
}

/** What the levels from one to the other sound like, so that the two can say which of them was heard. */
function Sounds({ row: { criterion, self, other } }: { readonly row: ComparedRating }) {
  if (self === null || other === null) return null
  const [low, high] = [Math.min(self, other), Math.max(self, other)]
  // Only 1, 3 and 5 have words; 2 and 4 lie between theirs.
  const levels = ([1, 3, 5] as const).filter(level => level >= low - 1 && level <= high + 1)
  return (
    <dl className={styles.sounds}>
      {levels.map(level => (
        <div key={level}>
          <dt>{level}</dt>
          <dd>{criterion.anchors[level]}</dd>
        </div>
      ))}
    </dl>
  )
}

function differenceWords(difference: number | null): string {
  if (difference === null) return 'none to compare'
  if (difference === 0) return 'the same'
  return difference > 0 ? `candidate ${difference} higher` : `candidate ${-difference} lower`
}
