/** What many measurements of one thing come to. */
export interface Summary {
  readonly median: number
  readonly p95: number
}

/**
 * The smallest value that at least the share `share` (0..1) of all values do not exceed: the nearest-rank percentile,
 * which is always a value that was measured. Throws when nothing was measured.
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const found = sorted[Math.max(Math.ceil(share * sorted.length), 1) - 1]
  if (found === undefined) throw new Error('Nothing was measured')
  return found
}

/** The value in the middle, or the mean of the two that share it. Throws when nothing was measured. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  if (upper === undefined || lower === undefined) throw new Error('Nothing was measured')
  return (lower + upper) / 2
}

export function summarise(values: readonly number[]): Summary {
  return { median: median(values), p95: percentile(values, 0.95) }
}
