import {
  CartesianGrid,
  ErrorBar,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  XAxis,
  YAxis,
} from 'recharts'
import styles from '#src/ui/charts/charts.module.css'

export interface RecalibrationPoint {
  /** Level points: the author's, the one found anew, and its standard error. */
  readonly authorLevel: number
  readonly level: number
  readonly se: number
}

/** Points of one author level are drawn side by side within so many level points. */
const spread = 10

/**
 * Levels before (across) and after (up), with standard errors; on the line nothing changed. The same numbers stand in a
 * table beside it.
 */
export function RecalibrationChart({ points }: { readonly points: readonly RecalibrationPoint[] }) {
  const levels = points.flatMap(({ level, se }) => [level - se, level + se])
  const low = Math.floor(Math.min(0, ...levels) / 20) * 20
  const high = Math.ceil(Math.max(100, ...levels) / 20) * 20
  return (
    <div className={`${styles.chart} ${styles.recalibration}`} aria-hidden="true">
      <ResponsiveContainer width="100%" height="100%">
        <ScatterChart accessibilityLayer={false} margin={{ top: 8, right: 16, bottom: 16, left: 0 }}>
          <CartesianGrid stroke="var(--line)" />
          <XAxis
            type="number"
            dataKey="across"
            domain={[10, 100]}
            ticks={[20, 40, 60, 75, 90]}
            tick={{ fill: 'var(--muted)', fontSize: 12 }}
            stroke="var(--line-strong)"
            label={{
              value: 'Author’s level',
              position: 'bottom',
              offset: 0,
              fill: 'var(--muted)',
              fontSize: 12,
            }}
          />
          <YAxis
            type="number"
            dataKey="level"
            domain={[low, high]}
            ticks={everyTwenty(low, high)}
            width={36}
            tick={{ fill: 'var(--muted)', fontSize: 12 }}
            stroke="var(--line-strong)"
          />
          <ReferenceLine
            segment={[
              { x: 10, y: 10 },
              { x: 100, y: 100 },
            ]}
            stroke="var(--text)"
            strokeDasharray="5 4"
          />
          <Scatter data={sideBySide(points)} fill="var(--accent)" isAnimationActive={false}>
            <ErrorBar dataKey="se" direction="y" width={0} stroke="var(--accent)" strokeOpacity={0.5} />
          </Scatter>
        </ScatterChart>
      </ResponsiveContainer>
    </div>
  )
}

function everyTwenty(low: number, high: number): number[] {
  return Array.from({ length: (high - low) / 20 + 1 }, (_, at) => low + at * 20)
}

/** Authors have five levels only: their points would lie on one another. */
function sideBySide(points: readonly RecalibrationPoint[]) {
  const authorLevels = [...new Set(points.map(({ authorLevel }) => authorLevel))]
  return authorLevels.flatMap(authorLevel => {
    const own = points
      .filter(point => point.authorLevel === authorLevel)
      .toSorted((a, b) => a.level - b.level)
    return own.map(({ level, se }, at) => ({
      across: authorLevel + (own.length < 2 ? 0 : (at / (own.length - 1) - 0.5) * spread),
      level,
      se,
    }))
  })
}
