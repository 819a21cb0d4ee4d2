import type { GapReport, GapRow } from '#src/domain/measure/gap-report.ts'
import styles from '#src/features/gap-report/row-filter.module.css'

/** Which rows to show; an empty text means all. */
export interface RowChoice {
  readonly verdict: GapRow['verdict']['kind'] | ''
  readonly domain: string
}

export const everything: RowChoice = { verdict: '', domain: '' }

export function chosenRows({ rows }: GapReport, { verdict, domain }: RowChoice): readonly GapRow[] {
  return rows.filter(
    row => (verdict === '' || row.verdict.kind === verdict) && (domain === '' || row.domain === domain),
  )
}

const verdicts = [
  { value: '', name: 'All verdicts' },
  { value: 'below', name: 'Below' },
  { value: 'too-early', name: 'Too early to say' },
  { value: 'meets', name: 'Meets' },
] as const

interface RowFilterProps {
  readonly report: GapReport
  readonly choice: RowChoice
  /** Rows that fit the choice. */
  readonly shown: number
  readonly onChange: (choice: RowChoice) => void
}

export function RowFilter({ report, choice, shown, onChange }: RowFilterProps) {
  return (
    <div className={styles.filter}>
      <label>
        Verdict
        <select
          value={choice.verdict}
          onChange={event => {
            const chosen = verdicts.find(({ value }) => value === event.currentTarget.value)
            onChange({ ...choice, verdict: chosen?.value ?? '' })
          }}
        >
          {verdicts.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Domain
        <select
          value={choice.domain}
          onChange={event => onChange({ ...choice, domain: event.currentTarget.value })}
        >
          <option value="">All domains</option>
          {report.domains.map(({ domain, name }) => (
            <option key={domain} value={domain}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p role="status">
        {shown} of {report.rows.length} skills
      </p>
    </div>
  )
}
