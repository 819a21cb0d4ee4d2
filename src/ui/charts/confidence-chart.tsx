import { Bar, CartesianGrid, ComposedChart, ErrorBar, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import styles from '#src/ui/charts/charts.module.css'

interface ConfidenceShare {
  readonly name: string
  /** Share right and its interval, 0..1; null without responses. */
  readonly right: number | null
  readonly low: number
  readonly high: number
}

/** How often right by how sure, with intervals. The same numbers stand in a table beside it. */
export function ConfidenceChart({ rows }: { readonly rows: readonly ConfidenceShare[] }) {
  const bars = rows.map(({ name, right, low, high }) => ({
    name,
    right: right === null ? null : 100 * right,
    reach: right === null ? null : [100 * (right - low), 100 * (high - right)],
  }))
  return (
    <div className={`${styles.chart} ${styles.confidence}`} aria-hidden="true">
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart
          data={bars}
          layout="vertical"
          accessibilityLayer={false}
          margin={{ top: 8, right: 24, bottom: 0, left: 0 }}
        >
          <CartesianGrid stroke="var(--line)" horizontal={false} />
          <XAxis
            type="number"
            domain={[0, 100]}
            tickFormatter={share => `${share} %`}
            tick={{ fill: 'var(--muted)', fontSize: 12 }}
            stroke="var(--line-strong)"
          />
          <YAxis
            type="category"
            dataKey="name"
            width={88}
            tick={{ fill: 'var(--text)', fontSize: 13 }}
            stroke="var(--line-strong)"
          />
          <Bar dataKey="right" fill="var(--accent)" fillOpacity={0.5} barSize={22} isAnimationActive={false}>
            <ErrorBar
              dataKey="reach"
              direction="x"
              width={8}
              strokeWidth={2}
              stroke="var(--text)"
              isAnimationActive={false}
            />
          </Bar>
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  )
}
