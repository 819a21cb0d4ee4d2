import { incompleteBeta } from '#src/domain/statistics/incomplete-beta.ts'

/**
 * Value below which an F variable with these degrees of freedom lies with probability `share` (0 < share < 1).
 * Of x = d1 F / (d1 F + d2), which has a beta distribution, the quantile is found by halving; above one half its
 * complement is halved instead, so that neither end loses digits. Abramowitz & Stegun 26.6.2.
 */
export function fQuantile(share: number, freedom1: number, freedom2: number): number {
  const isLowHalf = incompleteBeta(0.5, freedom1 / 2, freedom2 / 2) >= share
  if (isLowHalf) {
    const x = betaQuantile(share, freedom1 / 2, freedom2 / 2)
    return (freedom2 * x) / (freedom1 * (1 - x))
  }
  const x = betaQuantile(1 - share, freedom2 / 2, freedom1 / 2)
  return (freedom2 * (1 - x)) / (freedom1 * x)
}

/** Enough to halve an interval of 0..0.5 down to neighbouring numbers. */
const halvings = 120

function betaQuantile(share: number, a: number, b: number): number {
  let low = 0
  let high = 0.5
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2
    if (incompleteBeta(middle, a, b) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}
