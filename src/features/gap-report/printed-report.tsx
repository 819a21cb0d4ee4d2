import { evidenceLetters } from '#src/domain/catalog/evidence-letters.ts'
import { bandWords } from '#src/domain/gap-report-export/gap-columns.ts'
import type { GapReport } from '#src/domain/measure/gap-report.ts'
import { interviewWords, isRated } from '#src/domain/measure/interview-words.ts'
import { roundedBand } from '#src/domain/measure/level-scale.ts'
import { percent, reportWords, verdictLabel, verdictWords } from '#src/domain/measure/verdict-words.ts'
import { DomainTable, ReportRadar } from '#src/features/gap-report/domain-part.tsx'
import styles from '#src/features/gap-report/printed-report.module.css'
import { showTime } from '#src/ui/show-date.ts'
import type { CatalogTexts } from '#src/features/gap-report/use-catalog.ts'

interface PrintedReportProps {
  readonly report: GapReport
  readonly texts: CatalogTexts
}

/** The report on paper: not on screen, whatever view and filter are chosen there. */
export function PrintedReport({ report, texts }: PrintedReportProps) {
  const meanings = texts.catalog.kind === 'catalog' ? texts.catalog.catalog.evidence : null
  const used = evidenceLetters.filter(letter => report.rows.some(({ evidence }) => evidence === letter))
  return (
    <div hidden className={styles.paper}>
      <p className={styles.lead}>
        <strong>{report.roleName}</strong> · {showTime(report.now)}
      </p>
      <p className={styles.sentence}>{reportWords(report)}</p>
      <div className={styles.domains}>
        <ReportRadar report={report} isPrinted />
        <DomainTable report={report} />
      </div>
      <SkillTable report={report} />
      <p className={styles.small}>
        A verdict is given from {percent(report.gamma)} probability on (gamma {report.gamma.toFixed(2)});
        bands hold the level with {percent(report.settings.intervalMass)} probability. Levels run from 0 to
        100 and are not percent correct. Self-reported, measure settings version {report.settings.version}.
        Required levels are judgement; the letter names what pushed them
        {meanings === null ? '.' : `: ${used.map(letter => `${letter} ${meanings[letter]}`).join(' ')}`}
      </p>
    </div>
  )
}

function SkillTable({ report }: { readonly report: GapReport }) {
  const hasMarks = report.rows.some(({ interview }) => isRated(interview))
  return (
    <table className={styles.skills}>
      <thead>
        <tr>
          <th scope="col">Skill</th>
          <th scope="col">Level</th>
          <th scope="col">Required</th>
          <th scope="col">Verdict</th>
          <th scope="col">Responses</th>
          {hasMarks && <th scope="col">Interviews: rated by</th>}
        </tr>
      </thead>
      <tbody>
        {report.rows.map(row => (
          <tr key={row.skill}>
            <th scope="row">{row.name}</th>
            <td>{bandWords(roundedBand(row.estimate, report.settings))}</td>
            <td>
              {row.requiredLevel} {row.evidence}
            </td>
            <td>
              <strong>{verdictLabel(row.verdict)}</strong>, {verdictWords(row.verdict, report.settings)}
            </td>
            <td>{row.estimate.counted}</td>
            {hasMarks && <td>{interviewWords(row.interview)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
