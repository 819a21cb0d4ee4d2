import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import styles from '#src/ui/charts/charts.module.css'

export interface RecallRow {
  readonly name: string
  /** Shares, 0..1. */
  readonly recallNow: number
  readonly recallAtTarget: number | null
}

/** Recall by domain now (filled) and at the target date (outlined). The same numbers stand in a table beside it. */
export function RecallChart({ rows }: { readonly rows: readonly RecallRow[] }) {
  const hasTarget = rows.some(({ recallAtTarget }) => recallAtTarget !== null)
  const percents = rows.map(({ name, recallNow, recallAtTarget }) => ({
    name,
    atNow: recallNow * 100,
    atTarget: recallAtTarget === null ? null : recallAtTarget * 100,
  }))
  return (
    <div className={styles.chart} style={{ blockSize: `${3 + rows.length * 3}rem` }} aria-hidden="true">
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          data={percents}
          layout="vertical"
          accessibilityLayer={false}
          barGap={2}
          margin={{ top: 4, right: 16, bottom: 0, left: 0 }}
        >
          <CartesianGrid stroke="var(--line)" horizontal={false} />
          <XAxis
            type="number"
            domain={[0, 100]}
            tickFormatter={value => `${value} %`}
            tick={{ fill: 'var(--muted)', fontSize: 12 }}
            stroke="var(--line-strong)"
          />
          <YAxis
            type="category"
            dataKey="name"
            width={112}
            tick={{ fill: 'var(--muted)', fontSize: 12 }}
            stroke="var(--line-strong)"
          />
          <Bar dataKey="atNow" fill="var(--accent)" barSize={14} isAnimationActive={false} />
          {hasTarget && (
            <Bar
              dataKey="atTarget"
              fill="none"
              stroke="var(--text)"
              strokeWidth={1.5}
              barSize={14}
              isAnimationActive={false}
            />
          )}
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}
