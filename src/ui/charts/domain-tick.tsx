import type { BaseTickContentProps } from 'recharts'
import styles from '#src/ui/charts/charts.module.css'

/** The name of a domain at its axis, over two lines where it has more than a word, so that it fits beside the chart. */
export function DomainTick({ x, y, textAnchor, payload }: BaseTickContentProps) {
  const lines = linesOf(String(payload.value))
  return (
    <text x={x} y={y} textAnchor={textAnchor} fill="var(--muted)" className={styles.tick}>
      {lines.map((line, at) => (
        <tspan key={line} x={x} dy={at === 0 ? `${0.35 - 0.55 * (lines.length - 1)}em` : '1.15em'}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

function linesOf(name: string): readonly string[] {
  const space = name.lastIndexOf(' ')
  return space === -1 ? [name] : [name.slice(0, space), name.slice(space + 1)]
}
