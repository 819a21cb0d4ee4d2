import { Link } from 'wouter'
import type { GapReport } from '#src/domain/measure/gap-report.ts'
import { paths } from '#src/domain/paths.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import styles from '#src/features/gap-report/report-page.module.css'
import { SettlePanel } from '#src/features/gap-report/settle-panel.tsx'
import { ThinNotice } from '#src/features/gap-report/thin-notice.tsx'

/** Nothing counted yet: says so, and what it takes. */
export function EmptyReport({ report }: { readonly report: GapReport }) {
  const { skills } = report.summary
  return (
    <div className={styles.top}>
      <div className={styles.words}>
        <p className={styles.lead}>
          No response counts yet, so nothing can be said about any of the {countWords(skills, 'skill')} that{' '}
          {report.roleName} requires.
        </p>
        <ThinNotice report={report} />
        <p>
          A skill gets a verdict, <em>meets</em> or <em>below</em>, from about{' '}
          {countWords(report.settings.floor.usual, 'response')} on. Until it is clear, the report says that it
          is too early to say. Wrong and “I don’t know” are as useful here as right.
        </p>
        <p>
          <Link href={paths.settings()}>I already used this: restore a backup</Link>
        </p>
      </div>
      <SettlePanel report={report} />
    </div>
  )
}
