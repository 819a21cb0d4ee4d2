import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import styles from '#src/ui/charts/charts.module.css'

export interface OptionGroupsRow {
  /** Letter of the option, with a sign when it is right. */
  readonly name: string
  /** Shares of the stronger and of the weaker students who chose it, 0..1. */
  readonly upper: number
  readonly lower: number
}

/** What the stronger (filled) and the weaker students (outlined) chose. The same numbers stand in a table beside it. */
export function OptionGroupsChart({ rows }: { readonly rows: readonly OptionGroupsRow[] }) {
  const percents = rows.map(({ name, upper, lower }) => ({ name, upper: upper * 100, lower: lower * 100 }))
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
            width={56}
            tick={{ fill: 'var(--text)', fontSize: 13 }}
            stroke="var(--line-strong)"
          />
          <Bar dataKey="upper" fill="var(--accent)" barSize={14} isAnimationActive={false} />
          <Bar
            dataKey="lower"
            fill="none"
            stroke="var(--text)"
            strokeWidth={1.5}
            barSize={14}
            isAnimationActive={false}
          />
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}
