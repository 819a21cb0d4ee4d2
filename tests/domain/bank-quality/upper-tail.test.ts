import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chiSquareTail, upperTail } from '#src/domain/bank-quality/upper-tail.ts'

describe('upperTail', () => {
  it.each([
    // Binomial n = 10, p = 1/4: 1 - P(X <= 4) = 1 - 0.92187 by the published table.
    [Array.from({ length: 10 }, () => 0.25), 5, 0.0781],
    [Array.from({ length: 20 }, () => 0.5), 15, 0.0207],
    [[0.5, 0.25], 1, 1 - 0.5 * 0.75],
    [[0.5, 0.25], 2, 0.125],
    [[0.5, 0.25], 0, 1],
    [[], 0, 1],
    [[0.5], 2, 0],
  ])('of %j is right', (chances, least, expected) => {
    expect(upperTail(chances, least)).toBeCloseTo(expected, 4)
  })

  it('falls as more successes are asked for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }),
        fc.nat(30),
        (chances, least) => {
          expect(upperTail(chances, least + 1)).toBeLessThanOrEqual(upperTail(chances, least) + 1e-12)
        },
      ),
    )
  })
})

describe('chiSquareTail', () => {
  it.each([
    // Critical values of the chi-square distribution (NIST/SEMATECH e-Handbook, table 1.3.6.7.4).
    [3.841, 1, 0.05],
    [5.991, 2, 0.05],
    [7.815, 3, 0.05],
    [11.345, 3, 0.01],
    [9.488, 4, 0.05],
    [18.467, 4, 0.001],
    [0, 3, 1],
  ])('%d with %d degrees of freedom', (statistic, degrees, expected) => {
    expect(chiSquareTail(statistic, degrees)).toBeCloseTo(expected, 4)
  })
})
