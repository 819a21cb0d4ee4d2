import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gridOf } from '#src/domain/measure/grid.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import {
  authoredCurve,
  difficultyOfLevel,
  expectedScore,
  flattenedSlope,
  logLikelihood,
  responseCurve,
} from '#src/domain/measure/response-curve.ts'

const settings = measureSettings
const { points } = gridOf(settings)

describe('difficulty', () => {
  it.each([
    [20, -1.5 - 0.693147],
    [60, 0.5 - 0.693147],
    [90, 2 - 0.693147],
  ])('of level %d lies ln 2 below the level', (level, difficulty) => {
    expect(difficultyOfLevel(level, settings)).toBeCloseTo(difficulty, 6)
  })

  it('makes a person at the level right in two cases of three, luck, slips and rating error aside', () => {
    const plain = { ...settings, slipCeiling: 1 }
    const question = { difficulty: difficultyOfLevel(75, settings), error: 0, chance: 0 }
    expect(expectedScore(1.25, question, plain)).toBeCloseTo(2 / 3, 12)
  })
})

describe('the slope flattened for uncertain difficulty', () => {
  it.each([
    [0.8, 0.905],
    [0.3, 0.985],
    [0, 1],
  ])('with an error of %d is %d', (error, slope) => {
    expect(flattenedSlope(error, settings)).toBeCloseTo(slope, 3)
  })

  // The mean of a logistic curve over b ~ N(0, tau^2), integrated here directly, is what the formula approximates.
  it('stands in for averaging the curve over the difficulty', () => {
    const logistic = (x: number) => 1 / (1 + Math.exp(-x))
    for (const theta of [-3, -1, 0, 0.5, 2, 4]) {
      let [sum, mass] = [0, 0]
      for (let b = -6; b <= 6; b += 0.01) {
        const density = Math.exp(-(b * b) / (2 * 0.8 ** 2))
        sum += density * logistic(theta - b)
        mass += density
      }
      expect(Math.abs(sum / mass - logistic(flattenedSlope(0.8, settings) * theta))).toBeLessThan(0.005)
    }
  })
})

describe('the expected score', () => {
  const question = { difficulty: 0.5, error: 0.8, chance: 0.25 }

  it('runs from chance to the slip ceiling, half way at the difficulty: (0.25 + 0.97) / 2', () => {
    expect(expectedScore(0.5, question, settings)).toBeCloseTo(0.61, 12)
    expect(expectedScore(-50, question, settings)).toBeCloseTo(0.25, 12)
    expect(expectedScore(50, question, settings)).toBeCloseTo(0.97, 12)
  })

  // k = 1 / sqrt(1 + 0.346 * 0.64) = 0.904825; 0.25 + 0.72 / (1 + exp(-0.904825 * 1.5)) = 0.25 + 0.72 * 0.795310.
  it('has the value worked out by hand at 2 logits', () => {
    expect(expectedScore(2, question, settings)).toBeCloseTo(0.822623, 6)
  })
})

describe('the log-likelihood', () => {
  const curve = authoredCurve(60, 0.25, settings)

  it('is w [s ln P + (1 - s) ln(1 - P)] at every point', () => {
    const sum = logLikelihood([{ curve, score: 0.4, weight: 0.5 }], settings)
    points.forEach((x, j) => {
      const k = 1 / Math.sqrt(1 + 0.346 * 0.64)
      const p = 0.25 + 0.72 / (1 + Math.exp(-k * (x - (0.5 - Math.LN2))))
      expect(sum[j]).toBeCloseTo(0.5 * (0.4 * Math.log(p) + 0.6 * Math.log(1 - p)), 10)
    })
  })

  it('is the sum over responses, and 0 without any', () => {
    const other = authoredCurve(90, 0.02, settings)
    const one = logLikelihood([{ curve, score: 1, weight: 1 }], settings)
    const two = logLikelihood([{ curve: other, score: 0, weight: 0.5 }], settings)
    const again = { curve, score: 1, weight: 1 }
    const both = logLikelihood([again, { curve: other, score: 0, weight: 0.5 }, again], settings)
    points.forEach((_, j) => expect(both[j]).toBeCloseTo(2 * (one[j] ?? NaN) + (two[j] ?? NaN), 10))
    expect(logLikelihood([], settings)).toEqual(new Float64Array(121))
  })

  it('rises with theta for a right response and falls for a wrong one, whatever level and chance', () => {
    const chances = fc.double({ min: 0, max: 0.969, noNaN: true })
    fc.assert(
      fc.property(fc.constantFrom(20, 40, 60, 75, 90), chances, (level, chance) => {
        const { ifRight, ifWrong } = authoredCurve(level, chance, settings)
        for (let j = 1; j < 121; j++) {
          expect(ifRight[j]).toBeGreaterThanOrEqual(ifRight[j - 1] ?? NaN)
          expect(ifWrong[j]).toBeLessThanOrEqual(ifWrong[j - 1] ?? NaN)
        }
      }),
      { numRuns: 30 },
    )
  })

  it.each([0.97, 0.99, 1])('of a question with chance %d tells nothing', chance => {
    const { expected, ifRight, ifWrong } = authoredCurve(60, chance, settings)
    expect(new Set(ifRight)).toEqual(new Set([0]))
    expect(new Set(ifWrong)).toEqual(new Set([0]))
    expect(new Set(expected)).toEqual(new Set([0.97]))
  })
})

// Law School Admission Test, section 6 (Bock & Lieberman 1970; 1000 people, 5 questions), two-parameter model as fitted
// and tabulated by the R package ltm (Rizopoulos 2006, J. Stat. Softw. 17(5)): expected number of people with each
// pattern of responses, and mode and standard error of the ability of a person with it, prior N(0, 1).
describe('against the published table of LSAT section 6', () => {
  const difficulties = [-3.3597341, -1.3696497, -0.2798983, -1.8659189, -3.1235725]
  const slopes = [0.8253715, 0.7229499, 0.8904748, 0.6885502, 0.6574516]
  const curves = difficulties.map((difficulty, i) =>
    responseCurve(
      { difficulty, error: 0, chance: 0 },
      { ...settings, slope: slopes[i] ?? NaN, slipCeiling: 1 },
    ),
  )

  it.each([
    ['00000', 2.277, -1.895],
    ['00001', 5.861, -1.479],
    ['01011', 13.577, -0.573],
    ['10000', 9.48, -1.373],
    ['10011', 76.562, -0.506],
    ['11101', 62.52, 0.117],
    ['11011', 173.31, -0.022],
    ['11111', 296.693, 0.606],
  ])('pattern %s: %d expected, mode %d', (pattern, expected, mode) => {
    const scores = curves.map((curve, i) => ({ curve, score: Number(pattern[i]), weight: 1 }))
    const logPosterior = logLikelihood(scores, settings).map((value, j) => value - (points[j] ?? 0) ** 2 / 2)
    const marginal = logPosterior.reduce(
      (sum, value) => sum + (0.1 * Math.exp(value)) / Math.sqrt(2 * Math.PI),
      0,
    )
    expect(Math.abs(1000 * marginal - expected)).toBeLessThan(0.0006)
    const top = logPosterior.indexOf(Math.max(...logPosterior))
    const [left = 0, middle = 0, right = 0] = logPosterior.slice(top - 1, top + 2)
    const vertex = (points[top] ?? 0) + (0.05 * (left - right)) / (left - 2 * middle + right)
    expect(Math.abs(vertex - mode)).toBeLessThan(0.0007)
  })
})
