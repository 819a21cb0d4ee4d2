import type { GapReport } from '#src/domain/measure/gap-report.ts'
import { isRated } from '#src/domain/measure/interview-words.ts'
import styles from '#src/features/gap-report/mark-legend.module.css'

/** What the marks of interviews are, and whether they count; nothing where nobody was rated. */
export function MarkLegend({ report }: { readonly report: Pick<GapReport, 'rows' | 'settings'> }) {
  if (!report.rows.some(({ interview }) => isRated(interview))) return null
  return (
    <p className={styles.legend}>
      <span className={styles.key}>
        <span className={styles.other} aria-hidden="true" /> Above a band: what somebody else rated in the
        last interview.
      </span>{' '}
      <span className={styles.key}>
        <span className={styles.self} aria-hidden="true" /> Below it: what you rated yourself.
      </span>{' '}
      {report.settings.interviewRating.counts
        ? 'Ratings by others count in the level, because you let them in; your own never do.'
        : 'Neither counts in the level.'}
    </p>
  )
}
