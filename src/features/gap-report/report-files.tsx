import { gapCsv } from '#src/domain/gap-report-export/gap-csv.ts'
import { gapJson } from '#src/domain/gap-report-export/gap-json.ts'
import type { GapReport } from '#src/domain/measure/gap-report.ts'
import styles from '#src/features/gap-report/report-files.module.css'
import { Button } from '#src/ui/button.tsx'
import { downloadText } from '#src/ui/download-text.ts'

/** The report to take along. */
export function ReportFiles({ report }: { readonly report: GapReport }) {
  const name = `gap-report-${report.role}-${new Date(report.now).toISOString().slice(0, 10)}`
  return (
    <div className={styles.files}>
      <Button onClick={() => downloadText(`${name}.csv`, gapCsv(report), 'text/csv;charset=utf-8')}>
        Download CSV
      </Button>
      <Button onClick={() => downloadText(`${name}.json`, gapJson(report), 'application/json')}>
        Download JSON
      </Button>
      <Button onClick={() => window.print()}>Print or save as PDF</Button>
    </div>
  )
}
