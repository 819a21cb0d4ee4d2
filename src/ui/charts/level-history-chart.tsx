import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts'
import styles from '#src/ui/charts/charts.module.css'

export interface HistoryPoint {
  /** Milliseconds since 1970 UTC. */
  readonly at: number
  /** Level and 80 % band, 0-100. */
  readonly level: number
  readonly low: number
  readonly high: number
}

interface LevelHistoryChartProps {
  readonly points: readonly HistoryPoint[]
  /** Null where nothing is required. */
  readonly required: number | null
}

/** Level with its band after each attempt, against the required level. The same numbers stand in a table beside it. */
export function LevelHistoryChart({ points, required }: LevelHistoryChartProps) {
  const isOneDay = new Set(points.map(({ at }) => new Date(at).toDateString())).size < 2
  const rows = points.map(point => ({ ...point, band: [point.low, point.high] }))
  return (
    <div className={`${styles.chart} ${styles.history}`} aria-hidden="true">
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart
          data={rows}
          accessibilityLayer={false}
          margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
        >
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis
            dataKey="at"
            type="number"
            scale="time"
            domain={['dataMin', 'dataMax']}
            tickFormatter={at => (isOneDay ? shortTime : shortDate)(Number(at))}
            tick={{ fill: 'var(--muted)', fontSize: 12 }}
            stroke="var(--line-strong)"
          />
          <YAxis
            domain={[0, 100]}
            width={36}
            tick={{ fill: 'var(--muted)', fontSize: 12 }}
            stroke="var(--line-strong)"
          />
          <Area
            dataKey="band"
            stroke="none"
            fill="var(--accent)"
            fillOpacity={0.22}
            isAnimationActive={false}
          />
          <Line
            dataKey="level"
            stroke="var(--accent)"
            strokeWidth={2}
            dot={{ r: 3, fill: 'var(--accent)' }}
            isAnimationActive={false}
          />
          {required !== null && (
            <ReferenceLine y={required} stroke="var(--text)" strokeDasharray="5 4" strokeWidth={2} />
          )}
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  )
}

function shortDate(at: number): string {
  return new Date(at).toLocaleDateString('en-GB', { month: 'short', day: 'numeric' })
}

/** Within two days the date would be the same at every mark. */
function shortTime(at: number): string {
  return new Date(at).toLocaleTimeString('en-GB', { timeStyle: 'short' })
}
