import { Link } from 'wouter'
import type { GapReport } from '#src/domain/measure/gap-report.ts'
import { percent, reportWords } from '#src/domain/measure/verdict-words.ts'
import { paths } from '#src/domain/paths.ts'
import styles from '#src/features/gap-report/report-summary.module.css'
import { showTime } from '#src/ui/show-date.ts'
import { VerdictBadge } from '#src/ui/verdict-badge.tsx'

/** The whole report in a sentence and three numbers, and under which rule it was judged. */
export function ReportSummary({ report }: { readonly report: GapReport }) {
  const { meets, below, tooEarly } = report.summary
  return (
    <section className={styles.summary} aria-label="In short">
      <p className={styles.sentence}>{reportWords(report)}</p>
      <ul className={styles.counts}>
        <li>
          <strong>{meets}</strong> <VerdictBadge verdict="meets" />
        </li>
        <li>
          <strong>{below}</strong> <VerdictBadge verdict="below" />
        </li>
        <li>
          <strong>{tooEarly}</strong> <VerdictBadge verdict="too-early" />
        </li>
      </ul>
      <p className={styles.rule}>
        Read on {showTime(report.now)}. A verdict is given when it is at least {percent(report.gamma)} likely
        (gamma {report.gamma.toFixed(2)}) and rests on enough responses.{' '}
        <Link href={paths.methods()}>How the numbers come about</Link>
        {' · '}
        <Link href={paths.history()}>How they came to this: your history</Link>
      </p>
    </section>
  )
}
