import { describe, expect, it } from 'vitest'
import { type AnchoredLevel, anchoredLevels } from '#src/domain/interview/guide.ts'
import { anchoredCurves, levelOfAnchored, ratingSlope } from '#src/domain/measure/anchored-curve.ts'
import { gridOf } from '#src/domain/measure/grid.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { responseCurve } from '#src/domain/measure/response-curve.ts'

const settings = measureSettings
const { points, step } = gridOf(settings)

function probability(anchored: AnchoredLevel, at: number, level = 60): number {
  return Math.exp(anchoredCurves(level, settings).get(anchored)?.[at] ?? Number.NaN)
}
const placeOf = (theta: number) => points.indexOf(theta)

describe('how likely an anchored level is', () => {
  // Worked out apart from this code, from P(Y >= k) = 1 / (1 + exp(-0.67095 (theta - 0.5 - 0.5 (k - 3.5)))).
  it.each([
    [0.5, [0.376786, 0.081377, 0.083672, 0.081377, 0.376786]],
    [1.5, [0.236104, 0.065708, 0.074975, 0.081377, 0.541836]],
  ])('is as in the graded response model, at theta %d for level 60', (theta, expected) => {
    expect(anchoredLevels.map(anchored => probability(anchored, placeOf(theta)).toFixed(6))).toEqual(
      expected.map(value => value.toFixed(6)),
    )
  })

  it('adds up to 1 everywhere, and only a higher level makes a higher rating likelier', () => {
    points.forEach((_, j) => {
      const all = anchoredLevels.map(anchored => probability(anchored, j, 75))
      expect(all.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12)
    })
    const ratios = [...points.keys()].map(j => probability(4, j) / probability(2, j))
    expect(ratios).toEqual(ratios.toSorted((a, b) => a - b))
  })

  it('of a 3 is highest for somebody just at the level of the question', () => {
    const all = [...points.keys()].map(j => probability(3, j, 40))
    expect(points[all.indexOf(Math.max(...all))]).toBe(-0.5)
  })

  it('is worked out once for a level', () => {
    expect(anchoredCurves(60, settings)).toBe(anchoredCurves(60, settings))
  })
})

describe('a rating', () => {
  it('is flattened for the error of the level and of the rater', () => {
    expect(ratingSlope(settings)).toBeCloseTo(0.670948, 6)
  })

  // Fisher information: sum over outcomes of P'^2 / P.
  it('tells at best, with its weight, six tenths of what a response to a question with four options does', () => {
    const rating = informationOf(anchoredLevels.map(one => anchoredCurves(60, settings).get(one) ?? points))
    const { ifRight, ifWrong } = responseCurve(
      { difficulty: 0, error: settings.difficultyError, chance: 0.25 },
      settings,
    )
    expect(rating).toBeCloseTo(0.1338, 3)
    expect(informationOf([ifRight, ifWrong])).toBeCloseTo(0.1137, 3)
    expect(settings.interviewRating.weight).toBeLessThanOrEqual(0.5)
    expect((settings.interviewRating.weight * rating) / informationOf([ifRight, ifWrong])).toBeLessThan(0.6)
  })

  it.each([
    [3, 60, 60],
    [5, 60, 80],
    [1, 40, 20],
    [4, 75, 85],
    [5, 90, 100],
    [2.5, 20, 15],
  ])('of %d at level %d speaks of level %d', (mean, level, expected) => {
    expect(levelOfAnchored(mean, level, settings)).toBeCloseTo(expected, 10)
  })
})

/** Most Fisher information on the grid, from the logarithms of the outcomes' probabilities. */
function informationOf(outcomes: readonly Float64Array[]): number {
  const inner = [...points.keys()].slice(1, -1)
  const at = (j: number) =>
    outcomes.reduce((sum, ln) => {
      const slope = (Math.exp(ln[j + 1] ?? 0) - Math.exp(ln[j - 1] ?? 0)) / (2 * step)
      return sum + slope ** 2 / Math.exp(ln[j] ?? 0)
    }, 0)
  return Math.max(...inner.map(at))
}
