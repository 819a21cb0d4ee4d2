import { Link } from 'wouter'
import type { QuestionRow } from '#src/domain/class-view/question-row.ts'
import styles from '#src/features/class/corrected-keys.module.css'
import { useAsOf } from '#src/features/class/use-class-paths.ts'
import { Button } from '#src/ui/button.tsx'
import { Panel } from '#src/ui/panel.tsx'
import { showTime } from '#src/ui/show-date.ts'

interface CorrectedKeysProps {
  readonly rows: readonly QuestionRow[]
  readonly hrefOf: (row: QuestionRow) => string
}

/** The corrections in force, and the way to the scores before each of them. */
export function CorrectedKeys({ rows, hrefOf }: CorrectedKeysProps) {
  const [earlier, lookAsOf] = useAsOf()
  const corrected = rows.flatMap(row =>
    row.asked.correction === null ? [] : [{ row, correction: row.asked.correction.value }],
  )
  if (corrected.length === 0) return null
  return (
    <Panel title="Corrected questions">
      <ul className={styles.list}>
        {corrected.map(({ row, correction }) => (
          <li key={row.number}>
            <p>
              <Link href={hrefOf(row)}>Question {row.number}</Link>{' '}
              {correction.question === null ? 'counts for nobody' : 'has another key'} since{' '}
              {showTime(correction.atUtc)}: <bdi>{correction.reason}</bdi>
            </p>
            {earlier === null && (
              <Button variant="quiet" onClick={() => lookAsOf(correction.atUtc - 1)}>
                Scores before it
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
