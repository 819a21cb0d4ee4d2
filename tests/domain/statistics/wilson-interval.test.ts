import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eightyPercent, ninetyFivePercent, wilsonInterval } from '#src/domain/statistics/wilson-interval.ts'

describe('the Wilson interval', () => {
  // Newcombe 1998, table I, method 3, 95 %.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d is as published', (right, n, low, high) => {
    const interval = wilsonInterval(right, n, ninetyFivePercent)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  const trials = fc
    .record({ n: fc.integer({ min: 1, max: 5000 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map(({ n, share }) => ({ n, right: Math.round(n * share) }))

  it('ends where the share is z standard errors of that end away', () => {
    fc.assert(
      fc.property(trials, ({ n, right }) => {
        const { low, high } = wilsonInterval(right, n, eightyPercent)
        for (const end of [low, high]) {
          const away = (right / n - end) ** 2
          expect(away).toBeCloseTo((eightyPercent ** 2 * end * (1 - end)) / n, 9)
        }
      }),
    )
  })

  it('holds the share, stays within 0 and 1 and is the mirror image for wrong', () => {
    fc.assert(
      fc.property(trials, ({ n, right }) => {
        const { low, high } = wilsonInterval(right, n, eightyPercent)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(right / n + 1e-12)
        expect(high).toBeGreaterThanOrEqual(right / n - 1e-12)
        const mirrored = wilsonInterval(n - right, n, eightyPercent)
        expect(mirrored.low).toBeCloseTo(1 - high, 12)
        expect(mirrored.high).toBeCloseTo(1 - low, 12)
      }),
    )
  })

  it('holds 80 % of what a fair coin shows in 40 throws, as nearly as counts can', () => {
    let inside = 0
    let ways = 1
    for (let heads = 0; heads <= 40; heads++) {
      const { low, high } = wilsonInterval(heads, 40, eightyPercent)
      if (low <= 0.5 && 0.5 <= high) inside += ways / 2 ** 40
      ways = (ways * (40 - heads)) / (heads + 1)
    }
    expect(inside).toBeCloseTo(0.8, 1)
  })
})
