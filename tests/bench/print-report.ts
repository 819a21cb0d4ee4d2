import type { BenchReport } from '#tests/bench/bench-report.ts'
import { printTable } from '#tests/tools/print-table.ts'

const digits = { ms: 1, MB: 2 } as const

/** The report for reading. */
export function printReport({ rows, ratios, environment }: BenchReport): void {
  printTable(
    ['what', 'median', 'p95', 'unit', 'runs'],
    rows.map(({ name, median, p95, unit, runs }) => [
      name,
      median.toFixed(digits[unit]).padStart(8),
      p95.toFixed(digits[unit]).padStart(8),
      unit,
      runs,
    ]),
  )
  console.log()
  printTable(
    ['ratio of medians', 'value', 'aim', ''],
    ratios.map(({ name, value, target }) => [
      name,
      value.toFixed(2),
      target === null ? '' : `<= ${target}`,
      target === null ? '' : value <= target ? 'met' : 'MISSED',
    ]),
  )
  console.log()
  for (const [name, value] of Object.entries(environment)) console.log(`${name}: ${value}`)
}
