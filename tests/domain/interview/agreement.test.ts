import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  agreementOver,
  leastRatings,
  selfRatingDistance,
  selfRatingTrend,
  weightedKappa,
} from '#src/domain/interview/agreement.ts'
import { comparedSession } from '#tests/domain/interview/sample-session.ts'

const pairsOf = (...pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([self, other]) => ({ self, other }))

const anyPairs = fc.array(
  fc.record({ self: fc.integer({ min: 1, max: 5 }), other: fc.integer({ min: 1, max: 5 }) }),
  { minLength: leastRatings, maxLength: 40 },
)

describe('weighted kappa', () => {
  /** Reference: kappa as a function of the 25 cells, its variance by the delta method with complex-step derivatives (numpy). */
  it.each([
    {
      name: 'twelve ratings that mostly agree',
      pairs: pairsOf(
        [3, 3],
        [4, 3],
        [2, 3],
        [5, 4],
        [3, 2],
        [4, 4],
        [1, 2],
        [3, 4],
        [5, 5],
        [2, 2],
        [4, 3],
        [3, 3],
      ),
      kappa: 0.7307692307692306,
      low: 0.533031825849623,
      high: 0.9285066356888382,
    },
    {
      name: 'seven that hardly do',
      pairs: pairsOf([3, 1], [3, 5], [2, 3], [5, 2], [3, 2], [4, 4], [1, 2]),
      kappa: 0.09090909090909112,
      low: -0.3460707874075102,
      high: 0.5278889692256924,
    },
    {
      name: 'five turned around',
      pairs: pairsOf([1, 5], [5, 1], [2, 4], [4, 2], [3, 3]),
      kappa: -1,
      low: -1,
      high: -1,
    },
  ])('of $name', ({ pairs, kappa, low, high }) => {
    const found = weightedKappa(pairs)
    if (found.kind !== 'kappa') throw new Error(found.kind)
    expect(found.ratings).toBe(pairs.length)
    expect(found.kappa).toBeCloseTo(kappa, 12)
    expect(found.low).toBeCloseTo(low, 9)
    expect(found.high).toBeCloseTo(high, 9)
  })

  it('is 1 where both always say the same of answers that differ', () => {
    const found = weightedKappa(pairsOf([1, 1], [2, 2], [3, 3], [5, 5], [3, 3]))
    expect(found).toMatchObject({ kind: 'kappa', kappa: 1, high: 1 })
  })

  it('is the same whoever comes first, lies within its interval and within -1 and 1', () => {
    fc.assert(
      fc.property(anyPairs, pairs => {
        const one = weightedKappa(pairs)
        const turned = weightedKappa(pairs.map(({ self, other }) => ({ self: other, other: self })))
        expect(turned.kind).toBe(one.kind)
        if (one.kind !== 'kappa' || turned.kind !== 'kappa') return
        expect(turned.kappa).toBeCloseTo(one.kappa, 12)
        expect(turned.low).toBeCloseTo(one.low, 9)
        expect(one.kappa).toBeGreaterThanOrEqual(-1 - 1e-12)
        expect(one.kappa).toBeLessThanOrEqual(1 + 1e-12)
        expect(one.low).toBeLessThanOrEqual(one.kappa + 1e-12)
        expect(one.high).toBeGreaterThanOrEqual(one.kappa - 1e-12)
      }),
    )
  })

  it('has no number below five ratings, nor where nobody ever gave another level', () => {
    expect(weightedKappa(pairsOf([1, 2], [3, 3], [4, 4], [5, 4]))).toEqual({ kind: 'too-few', ratings: 4 })
    expect(weightedKappa(pairsOf([3, 3], [3, 3], [3, 3], [3, 3], [3, 3]))).toEqual({
      kind: 'no-spread',
      ratings: 5,
    })
  })
})

describe('agreement over sessions', () => {
  const session = comparedSession([3, 3], [4, 2])

  it('waits for three sessions, then for five ratings', () => {
    expect(agreementOver([session, session])).toEqual({ kind: 'too-few-sessions', sessions: 2 })
    const single = comparedSession([3, 3])
    expect(agreementOver([single, single, single])).toEqual({ kind: 'too-few', ratings: 3 })
    expect(agreementOver([session, session, session])).toMatchObject({ kind: 'kappa', ratings: 6 })
  })
})

describe('the self-rating', () => {
  it('lies as far from the other as the differences say', () => {
    expect(selfRatingDistance(comparedSession([5, 3], [2, 3], [4, 4]))).toEqual({
      ratings: 3,
      bias: 1 / 3,
      distance: 1,
    })
    expect(selfRatingDistance(comparedSession())).toBeNull()
  })

  it('comes closer, stays or moves away', () => {
    const sessions = (...distances: number[]) =>
      distances.map(distance => ({ ratings: 4, bias: distance, distance }))
    expect(selfRatingTrend(sessions(2, 1))).toBe('too-few')
    expect(selfRatingTrend(sessions(2, 1, 1))).toBe('closer')
    expect(selfRatingTrend(sessions(1, 1.4, 1.1))).toBe('as-far')
    expect(selfRatingTrend(sessions(0.5, 1, 1))).toBe('further')
  })

  it('weighs sessions by their ratings', () => {
    const [many, few] = [20, 1]
    const at = (distance: number, ratings: number) => ({ ratings, bias: 0, distance })
    expect(selfRatingTrend([at(1, many), at(1, many), at(1.5, few)])).toBe('as-far')
    expect(selfRatingTrend([at(1, many), at(1, many), at(1.5, many)])).toBe('further')
  })
})
