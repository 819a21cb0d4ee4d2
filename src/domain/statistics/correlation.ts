/** An interval of a correlation, both ends -1..1. */
export interface CorrelationInterval {
  readonly low: number
  readonly high: number
}

/** Least variance, against the mean square, that is more than rounding. */
const roundingError = 1e-24

/**
 * Pearson's correlation of two lists of equal length, in two passes; null when there are fewer than two pairs or one of
 * the lists does not vary.
 */
export function correlationOf(xs: readonly number[], ys: readonly number[]): number | null {
  const n = xs.length
  if (n < 2) return null
  const meanX = xs.reduce((sum, x) => sum + x, 0) / n
  const meanY = ys.reduce((sum, y) => sum + y, 0) / n
  let xx = 0
  let yy = 0
  let xy = 0
  for (let i = 0; i < n; i++) {
    const x = (xs[i] ?? 0) - meanX
    const y = (ys[i] ?? 0) - meanY
    xx += x * x
    yy += y * y
    xy += x * y
  }
  if (isConstant(xx, meanX, n) || isConstant(yy, meanY, n)) return null
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)))
}

function isConstant(squares: number, mean: number, n: number): boolean {
  return squares <= n * roundingError * (mean * mean + 1)
}

/**
 * Interval of a correlation from `n` pairs, `z` standard errors to both sides: tanh(atanh r -+ z / sqrt(n - 3)).
 * Null below four pairs, where the standard error does not exist. R. A. Fisher, Metron 1 (1921) 3-32.
 */
export function fisherInterval(r: number, n: number, z: number): CorrelationInterval | null {
  if (n < 4) return null
  const spread = z / Math.sqrt(n - 3)
  return { low: Math.tanh(Math.atanh(r) - spread), high: Math.tanh(Math.atanh(r) + spread) }
}

/** Two correlations with the same third variable, and how the two variables correlate with each other. */
export interface DependentCorrelations {
  readonly first: number
  readonly second: number
  readonly between: number
}

/**
 * Interval of atanh(first) - atanh(second) from `n` triples, `z` standard errors to both sides; null below four triples
 * or when a correlation is perfect. X.-L. Meng, R. Rosenthal and D. B. Rubin, Psychological Bulletin 111 (1992)
 * 172-175, equations 1-3 and the interval of equation 6.
 */
export function differenceInterval(
  { first, second, between }: DependentCorrelations,
  n: number,
  z: number,
): CorrelationInterval | null {
  if (n < 4 || Math.abs(first) === 1 || Math.abs(second) === 1) return null
  const square = (first * first + second * second) / 2
  const f = Math.min(1, (1 - between) / (2 * (1 - square)))
  const h = (1 - f * square) / (1 - square)
  const difference = Math.atanh(first) - Math.atanh(second)
  const spread = z * Math.sqrt((2 * (1 - between) * h) / (n - 3))
  return { low: difference - spread, high: difference + spread }
}
