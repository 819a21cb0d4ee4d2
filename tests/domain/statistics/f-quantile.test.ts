import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fQuantile } from '#src/domain/statistics/f-quantile.ts'
import { incompleteBeta, logGamma } from '#src/domain/statistics/incomplete-beta.ts'

/** How many times 1e-10 of the expected value the difference is. */
const error = (found: number, expected: number) => Math.abs(found / expected - 1) / 1e-10

// Reference values by mpmath 1.3 with 30 digits: betainc(a, b, 0, x, regularized=True) and its root.
describe('the regularised incomplete beta function', () => {
  it.each([
    [0.3, 0.5, 0.5, 0.36901011956554536],
    [0.4, 2, 3, 0.5248],
    [0.011, 249.5, 24700, 0.9404159954940771],
    [0.02, 14.5, 855, 0.7894383515851278],
    [0.999, 5, 1, 0.995009990004999],
    [1e-6, 0.5, 10, 0.003523930468241315],
  ])('at %d of %d and %d', (x, a, b, expected) => {
    expect(error(incompleteBeta(x, a, b), expected)).toBeLessThan(1)
  })

  it('is 0 and 1 at the ends, and 1 less the mirrored one', () => {
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1])
    const size = fc.double({ min: 0.5, max: 2000, noNaN: true })
    fc.assert(
      fc.property(size, size, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (a, b, x) => {
        const value = incompleteBeta(x, a, b)
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1 + 1e-12)
        expect(value + incompleteBeta(1 - x, b, a)).toBeCloseTo(1, 10)
      }),
    )
  })

  it('rests on ln gamma', () => {
    const known = [
      [0.5, 0.5723649429247001],
      [0.01, 4.599479878042022],
      [3.7, 1.4280723266653879],
      [14.999, 25.188546870546926],
      [100.5, 361.4355404677776],
      [24950, 227655.3527017553],
    ] as const
    for (const [x, expected] of known) expect(error(logGamma(x), expected)).toBeLessThan(1e-4)
    expect(logGamma(1)).toBeCloseTo(0, 14)
  })
})

describe('the quantile of F', () => {
  // The first two are 39.86 and 647.8 of the printed tables.
  it.each([
    [0.9, 1, 1, 39.863458189061404],
    [0.975, 1, 1, 647.7890114778453],
    [0.05, 2, 3, 0.052180377618250263],
    [0.025, 1, 19, 0.0010082705178719854],
    [0.975, 29, 1711, 1.5852565009123314],
    [0.025, 29, 1711, 0.5515876945668278],
    [0.975, 999, 3996, 1.101451233333412],
    [0.025, 999, 3996, 0.905241030570834],
    [0.975, 499, 49401, 1.128584145508165],
    [0.025, 499, 49401, 0.8792406163250613],
  ])('%d with %d and %d degrees of freedom', (share, freedom1, freedom2, expected) => {
    expect(error(fQuantile(share, freedom1, freedom2), expected)).toBeLessThan(1)
  })

  it('is one over that of the other tail with the degrees of freedom exchanged', () => {
    const freedom = fc.integer({ min: 1, max: 600 })
    fc.assert(
      fc.property(freedom, freedom, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (d1, d2, share) => {
        expect(error(fQuantile(share, d1, d2) * fQuantile(1 - share, d2, d1), 1)).toBeLessThan(1)
      }),
      { numRuns: 50 },
    )
  })
})
