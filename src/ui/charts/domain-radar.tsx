import {
  Legend,
  PolarAngleAxis,
  PolarGrid,
  PolarRadiusAxis,
  Radar,
  RadarChart,
  ResponsiveContainer,
} from 'recharts'
import styles from '#src/ui/charts/charts.module.css'

export interface RadarRow {
  readonly domain: string
  /** Mean level and mean required level over the domain's skills, 0-100. */
  readonly level: number
  readonly required: number
}

/** Level against required level by domain. Its numbers stand in a table beside it, so it is hidden from readers. */
export function DomainRadar({ rows }: { readonly rows: readonly RadarRow[] }) {
  return (
    <div className={styles.radar} aria-hidden="true">
      <ResponsiveContainer width="100%" height="100%">
        <RadarChart data={[...rows]} outerRadius="72%" accessibilityLayer={false}>
          <PolarGrid stroke="var(--line)" />
          <PolarAngleAxis dataKey="domain" tick={{ fill: 'var(--muted)', fontSize: 13 }} />
          <PolarRadiusAxis
            domain={[0, 100]}
            angle={90}
            tickCount={5}
            tick={{ fill: 'var(--muted)', fontSize: 11 }}
          />
          <Radar
            name="Required"
            dataKey="required"
            stroke="var(--text)"
            strokeDasharray="5 4"
            strokeWidth={2}
            fill="none"
            isAnimationActive={false}
          />
          <Radar
            name="Your level"
            dataKey="level"
            stroke="var(--accent)"
            strokeWidth={2}
            fill="var(--accent)"
            fillOpacity={0.25}
            isAnimationActive={false}
          />
          <Legend wrapperStyle={{ fontSize: 13, color: 'var(--text)' }} />
        </RadarChart>
      </ResponsiveContainer>
    </div>
  )
}
