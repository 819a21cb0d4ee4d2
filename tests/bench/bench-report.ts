import { summarise } from '#tests/bench/summarise.ts'

/** One thing measured `runs` times. */
export interface BenchRow {
  readonly name: string
  readonly median: number
  readonly p95: number
  readonly unit: 'ms' | 'MB'
  readonly runs: number
}

/** How one median stands to another. */
export interface BenchRatio {
  readonly name: string
  readonly value: number
  /** The most it should be; null where nothing was promised. */
  readonly target: number | null
}

export interface BenchReport {
  readonly rows: readonly BenchRow[]
  readonly ratios: readonly BenchRatio[]
  readonly environment: Readonly<Record<string, string | number>>
}

/** Measurements by name, in the order in which they are to be shown. */
export interface Measurements {
  readonly unit: BenchRow['unit']
  readonly values: ReadonlyMap<string, readonly number[]>
}

export function rowsOf({ unit, values }: Measurements): BenchRow[] {
  return [...values].map(([name, measured]) => ({
    name,
    ...summarise(measured),
    unit,
    runs: measured.length,
  }))
}

/** The ratio of the medians of two rows; none when one of them was not measured. */
export function ratioOf(
  rows: readonly BenchRow[],
  name: string,
  [numerator, denominator]: readonly [string, string],
  target: number | null = null,
): BenchRatio[] {
  const above = rows.find(row => row.name === numerator)
  const below = rows.find(row => row.name === denominator)
  return above === undefined || below === undefined
    ? []
    : [{ name, value: above.median / below.median, target }]
}
