/**
 * Probability of at least `least` successes in independent trials with these probabilities (Poisson binomial; the
 * binomial when all are equal), exact by adding one trial after the other.
 */
export function upperTail(chances: readonly number[], least: number): number {
  let counts = [1]
  for (const chance of chances) {
    const next = [...counts, 0]
    for (let at = 0; at <= counts.length; at++) {
      next[at] = (counts[at] ?? 0) * (1 - chance) + (counts[at - 1] ?? 0) * chance
    }
    counts = next
  }
  return Math.min(
    1,
    counts.slice(Math.max(0, least)).reduce((sum, probability) => sum + probability, 0),
  )
}

/**
 * Probability of a chi-square statistic of at least this size with this many degrees of freedom: the regularised
 * upper incomplete gamma function Q(df/2, x/2), by its series (Abramowitz & Stegun 6.5.29).
 */
export function chiSquareTail(statistic: number, degreesOfFreedom: number): number {
  if (statistic <= 0) return 1
  const a = degreesOfFreedom / 2
  const x = statistic / 2
  let term = 1 / a
  let series = term
  for (let n = 1; n < 1000 && term > series * 1e-15; n++) {
    term *= x / (a + n)
    series += term
  }
  return Math.max(0, 1 - series * Math.exp(a * Math.log(x) - x - logGamma(a)))
}

/** ln of the gamma function at a half or whole number, by its recurrence from gamma(1/2) = sqrt(pi) or gamma(1) = 1. */
function logGamma(halves: number): number {
  let sum = Number.isInteger(halves) ? 0 : Math.log(Math.PI) / 2
  for (let at = Number.isInteger(halves) ? 1 : 0.5; at < halves; at++) sum += Math.log(at)
  return sum
}
