import type { QuestionReport } from '#src/domain/class-reading/class-reading.ts'
import styles from '#src/features/class/reports-list.module.css'
import { showTime } from '#src/ui/show-date.ts'

interface ReportsListProps {
  readonly reports: readonly QuestionReport[]
  readonly nameOf: (studentId: string) => string
}

/** What learners wrote about questions, as text. */
export function ReportsList({ reports, nameOf }: ReportsListProps) {
  return (
    <ul className={styles.reports}>
      {reports.map(({ studentId, questionId, text, tUtc }) => (
        <li key={`${studentId} ${questionId} ${tUtc}`}>
          <blockquote dir="auto">{text}</blockquote>
          <p>
            <bdi>{nameOf(studentId)}</bdi>, {showTime(tUtc)}
          </p>
        </li>
      ))}
    </ul>
  )
}
