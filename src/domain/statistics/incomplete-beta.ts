/**
 * ln of the gamma function for x > 0, by Stirling's series from 15 on and its recurrence below; relative error about
 * 1e-15. Abramowitz & Stegun 6.1.41.
 */
export function logGamma(x: number): number {
  let shifted = x
  let product = 1
  for (; shifted < 15; shifted++) product *= shifted
  const inverse = 1 / shifted
  const square = inverse * inverse
  const series =
    inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188))))
  const stirling = (shifted - 0.5) * Math.log(shifted) - shifted + Math.log(2 * Math.PI) / 2 + series
  return stirling - Math.log(product)
}

/**
 * The regularised incomplete beta function I_x(a, b) for a, b > 0 and x in 0..1, by its continued fraction, evaluated
 * from the front (Lentz). Abramowitz & Stegun 26.5.8, with 26.5.2 where the fraction converges slowly.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a)
  const logFront = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)
  return (Math.exp(logFront) / a) * betaFraction(x, a, b)
}

const tiny = 1e-300
const mostTerms = 10_000

function betaFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m < mostTerms; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / notZero(1 + even * d)
    c = notZero(1 + even / c)
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / notZero(1 + odd * d)
    c = notZero(1 + odd / c)
    value *= d * c
    if (Math.abs(d * c - 1) < 1e-16) return value
  }
  return value
}

function notZero(value: number): number {
  return Math.abs(value) < tiny ? tiny : value
}
