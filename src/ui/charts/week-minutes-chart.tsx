import { Bar, CartesianGrid, ComposedChart, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import styles from '#src/ui/charts/charts.module.css'
import { showDayShort } from '#src/ui/show-date.ts'

interface WeekMinutes {
  /** YYYY-MM-DD */
  readonly monday: string
  readonly minutes: number
}

/** Minutes in each week, empty weeks too. The same numbers stand in a table beside it. */
export function WeekMinutesChart({ weeks }: { readonly weeks: readonly WeekMinutes[] }) {
  return (
    <div className={`${styles.chart} ${styles.weeks}`} aria-hidden="true">
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart
          data={[...weeks]}
          accessibilityLayer={false}
          margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
        >
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis
            dataKey="monday"
            tickFormatter={monday => showDayShort(String(monday))}
            tick={{ fill: 'var(--muted)', fontSize: 12 }}
            stroke="var(--line-strong)"
            minTickGap={16}
          />
          <YAxis
            domain={[0, 'auto']}
            width={36}
            allowDecimals={false}
            tick={{ fill: 'var(--muted)', fontSize: 12 }}
            stroke="var(--line-strong)"
          />
          <Bar dataKey="minutes" fill="var(--accent)" maxBarSize={40} isAnimationActive={false} />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  )
}
