import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart, ResponsiveContainer } from 'recharts'
import styles from '#src/ui/charts/charts.module.css'
import { DomainTick } from '#src/ui/charts/domain-tick.tsx'

export interface RadarRow {
  readonly domain: string
  /** Mean level and mean required level over the domain's skills, 0-100. */
  readonly level: number
  readonly required: number
}

interface DomainRadarProps {
  readonly rows: readonly RadarRow[]
  /** Drawn at a size of its own, for paper, instead of filling its place. */
  readonly isFixed?: boolean
}

const fixedSize = { width: 330, height: 250 } as const

/** Level against required level by domain. Its numbers stand in a table beside it, so it is hidden from readers. */
export function DomainRadar({ rows, isFixed = false }: DomainRadarProps) {
  const chart = (
    <RadarChart data={[...rows]} outerRadius="66%" accessibilityLayer={false} {...(isFixed ? fixedSize : {})}>
      <PolarGrid stroke="var(--line)" />
      <PolarAngleAxis dataKey="domain" tick={DomainTick} />
      <PolarRadiusAxis
        domain={[0, 100]}
        angle={90}
        tickCount={5}
        axisLine={false}
        tickFormatter={inner}
        tick={{ fill: 'var(--muted)', fontSize: 11 }}
      />
      <Radar
        dataKey="required"
        stroke="var(--text)"
        strokeDasharray="5 4"
        strokeWidth={2}
        fill="none"
        isAnimationActive={false}
      />
      <Radar
        dataKey="level"
        stroke="var(--accent)"
        strokeWidth={2}
        fill="var(--accent)"
        fillOpacity={0.25}
        isAnimationActive={false}
      />
    </RadarChart>
  )
  if (isFixed) return <div aria-hidden="true">{chart}</div>
  return (
    <div className={styles.radar} aria-hidden="true">
      <ResponsiveContainer width="100%" height="100%" minWidth={1} minHeight={1}>
        {chart}
      </ResponsiveContainer>
    </div>
  )
}

/** The ends of the scale would stand on the centre and on a name. */
function inner(level: number): string {
  return level === 0 || level === 100 ? '' : String(level)
}
