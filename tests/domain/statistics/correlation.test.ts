import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correlationOf, differenceInterval, fisherInterval } from '#src/domain/statistics/correlation.ts'
import { eightyPercent, ninetyFivePercent } from '#src/domain/statistics/wilson-interval.ts'

// F. J. Anscombe, The American Statistician 27 (1973) 17-21, first set: r = 0.816.
const anscombeX = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
const anscombeY = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]

describe('the correlation', () => {
  it('of the first set of Anscombe is 0.816', () => {
    // numpy.corrcoef
    expect(correlationOf(anscombeX, anscombeY)).toBeCloseTo(0.81642051634484, 12)
  })

  it.each([
    ['one pair', [1], [2]],
    ['nothing', [], []],
    ['a constant', [1, 1, 1], [1, 2, 3]],
    ['a constant that is no binary fraction', [0.1, 0.1, 0.1], [1, 2, 3]],
  ])('does not exist for %s', (_, xs, ys) => {
    expect(correlationOf(xs, ys)).toBeNull()
    expect(correlationOf(ys, xs)).toBeNull()
  })

  const scores = fc.array(
    fc.record({ x: fc.integer({ min: 0, max: 20 }), y: fc.integer({ min: 0, max: 20 }) }),
    { minLength: 2, maxLength: 60 },
  )

  it('is symmetric, within -1 and 1, and does not care for units', () => {
    fc.assert(
      fc.property(scores, pairs => {
        const xs = pairs.map(({ x }) => x)
        const ys = pairs.map(({ y }) => y)
        const r = correlationOf(xs, ys)
        expect(correlationOf(ys, xs)).toBe(r)
        if (r === null) return
        expect(Math.abs(r)).toBeLessThanOrEqual(1)
        expect(
          correlationOf(
            xs.map(x => 3 - x / 7),
            ys,
          ),
        ).toBeCloseTo(-r, 10)
      }),
    )
  })
})

describe("Fisher's interval", () => {
  // scipy.stats.pearsonr(...).confidence_interval(0.95).
  it('of the first set of Anscombe is that of scipy', () => {
    const r = correlationOf(anscombeX, anscombeY) ?? NaN
    const { low, high } = fisherInterval(r, 11, ninetyFivePercent) ?? { low: NaN, high: NaN }
    expect(low).toBeCloseTo(0.4243912133932152, 12)
    expect(high).toBeCloseTo(0.9506932537865604, 12)
  })

  it('needs four pairs, and is a point for a perfect correlation', () => {
    expect(fisherInterval(0.5, 3, eightyPercent)).toBeNull()
    expect(fisherInterval(1, 30, eightyPercent)).toEqual({ low: 1, high: 1 })
    expect(fisherInterval(-1, 4, eightyPercent)).toEqual({ low: -1, high: -1 })
  })
})

describe('the difference of two correlations with the same third', () => {
  // Printed by the R package cocor (Diedenhofen & Musch 2015) as Meng, Rosenthal and Rubin's interval, with
  // correlations of four digits.
  it.each([
    [{ first: 0.8066, second: 0.2383, between: 0.2255 }, 177, 0.67, 1.0784],
    [{ first: 0.1724, second: 0.1795, between: 0.5387 }, 646, -0.0825, 0.0678],
  ])('has the interval of cocor for %o', (correlations, n, low, high) => {
    const interval = differenceInterval(correlations, n, ninetyFivePercent)
    expect(Math.abs((interval?.low ?? 9) - low)).toBeLessThan(3e-4)
    expect(Math.abs((interval?.high ?? 9) - high)).toBeLessThan(3e-4)
  })

  it('does not exist for three students or a perfect correlation', () => {
    expect(differenceInterval({ first: 0.1, second: 0.2, between: 0 }, 3, 1)).toBeNull()
    expect(differenceInterval({ first: 1, second: 0.2, between: 0 }, 30, 1)).toBeNull()
  })
})
