import { isRated } from '#src/domain/measure/interview-words.ts'
import { EmptyReport } from '#src/features/gap-report/empty-report.tsx'
import { DomainPart } from '#src/features/gap-report/domain-part.tsx'
import { ErrataNotice } from '#src/features/gap-report/errata-notice.tsx'
import { PrintedReport } from '#src/features/gap-report/printed-report.tsx'
import styles from '#src/features/gap-report/report-page.module.css'
import { ReportSummary } from '#src/features/gap-report/report-summary.tsx'
import { RoleChoice } from '#src/features/gap-report/role-choice.tsx'
import { SettlePanel } from '#src/features/gap-report/settle-panel.tsx'
import { SkillPart } from '#src/features/gap-report/skill-part.tsx'
import { ThinNotice } from '#src/features/gap-report/thin-notice.tsx'
import { UnreadableNotice } from '#src/features/gap-report/unreadable-notice.tsx'
import { useCatalog } from '#src/features/gap-report/use-catalog.ts'
import { useGapReport } from '#src/features/gap-report/use-gap-report.ts'
import { Loading } from '#src/ui/loading.tsx'
import { Page } from '#src/ui/page.tsx'

/** Which skills meet the role, which do not, which nobody can tell yet. */
export function ReportPage() {
  const report = useGapReport()
  const texts = useCatalog()
  if (report === null) {
    return (
      <Page title="Gap report" wide>
        <Loading what="Reading your responses" />
      </Page>
    )
  }
  const isEmpty = report.summary.counted === 0 && !report.rows.some(({ interview }) => isRated(interview))
  return (
    <Page title="Gap report" wide>
      <div className={styles.onScreen}>
        <RoleChoice />
        <UnreadableNotice />
        <ErrataNotice />
        {isEmpty ? (
          <EmptyReport report={report} />
        ) : (
          <>
            <div className={styles.top}>
              <div className={styles.words}>
                <ReportSummary report={report} />
                <ThinNotice report={report} />
              </div>
              <SettlePanel report={report} />
            </div>
            <DomainPart report={report} />
            <SkillPart report={report} texts={texts} />
          </>
        )}
      </div>
      {!isEmpty && <PrintedReport report={report} texts={texts} />}
    </Page>
  )
}
