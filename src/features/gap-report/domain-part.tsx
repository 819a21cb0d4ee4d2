import { Suspense } from 'react'
import { bandWords } from '#src/domain/gap-report-export/gap-columns.ts'
import type { GapReport } from '#src/domain/measure/gap-report.ts'
import { roundedBand } from '#src/domain/measure/level-scale.ts'
import styles from '#src/features/gap-report/domain-part.module.css'
import { DomainRadar } from '#src/ui/charts/load-charts.tsx'

/** The shape of the gap over the domains: a radar, and the same numbers as a table. */
export function DomainPart({ report }: { readonly report: GapReport }) {
  return (
    <section className={styles.part} aria-labelledby="by-domain">
      <h2 id="by-domain">By domain</h2>
      <div className={styles.columns}>
        <ReportRadar report={report} />
        <DomainTable report={report} />
      </div>
    </section>
  )
}

interface ReportRadarProps {
  readonly report: GapReport
  /** On paper nothing is measured while drawing, so the size is given. */
  readonly isPrinted?: boolean
}

export function ReportRadar({ report, isPrinted = false }: ReportRadarProps) {
  const rows = report.domains.map(({ name, estimate, requiredLevel }) => ({
    domain: name,
    level: estimate.level,
    required: requiredLevel,
  }))
  return (
    <figure className={styles.figure}>
      <Suspense fallback={<div className={styles.waiting} aria-hidden="true" />}>
        <DomainRadar rows={rows} isFixed={isPrinted} />
      </Suspense>
      <figcaption>
        Shade: your level. Dashed: required. Both are means over the skills of a domain, from 0 to 100.
      </figcaption>
    </figure>
  )
}

export function DomainTable({ report }: { readonly report: GapReport }) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">Level and required level by domain</caption>
      <thead>
        <tr>
          <th scope="col">Domain</th>
          <th scope="col">Level</th>
          <th scope="col">Required</th>
          <th scope="col">Skills</th>
        </tr>
      </thead>
      <tbody>
        {report.domains.map(({ domain, name, importance, estimate, requiredLevel, ...counts }) => (
          <tr key={domain}>
            <th scope="row">
              {name}
              <span className={styles.note}>{importance} % of the role</span>
            </th>
            <td>
              {Math.round(estimate.level)}
              <span className={styles.note}>{bandWords(roundedBand(estimate, report.settings))}</span>
            </td>
            <td>{Math.round(requiredLevel)}</td>
            <td>
              <span className={styles.count}>
                {counts.meets} {counts.meets === 1 ? 'meets' : 'meet'}
              </span>
              <span className={styles.count}>{counts.below} below</span>
              <span className={styles.count}>{counts.tooEarly} too early</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
