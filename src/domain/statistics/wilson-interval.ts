/** Standard normal quantile of 0.9: an interval of so many standard errors to both sides holds 80 %. */
export const eightyPercent = 1.2815515655446004

/** Standard normal quantile of 0.975: an interval of so many standard errors to both sides holds 95 %. */
export const ninetyFivePercent = 1.959963984540054

/** Ends of an interval of a share, both 0..1. */
export interface ShareInterval {
  readonly low: number
  readonly high: number
}

/**
 * Wilson's score interval of a share: the values p with (share - p)^2 <= z^2 p (1 - p) / n, for `right` of `n`, `n` at
 * least 1. `z` is in standard errors. `right` may be a sum of fractional scores: scores between 0 and 1 vary at most as
 * right and wrong ones of the same mean do, so the interval is then too wide rather than too narrow.
 * E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209-212; checked against the intervals of method 3 in table I of
 * R. G. Newcombe, Statistics in Medicine 17 (1998) 857-872.
 */
export function wilsonInterval(right: number, n: number, z: number): ShareInterval {
  const share = right / n
  const spread = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  const centre = share + (z * z) / (2 * n)
  const scale = 1 + (z * z) / n
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) }
}
