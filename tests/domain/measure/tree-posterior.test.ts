import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  gridOf,
  meanOf,
  probabilityAtOrAbove,
  quantileOf,
  standardDeviationOf,
} from '#src/domain/measure/grid.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { authoredCurve, logLikelihood, responseCurve } from '#src/domain/measure/response-curve.ts'
import { priorPosterior, treePosteriors } from '#src/domain/measure/tree-posterior.ts'
import { nestedReference, type ReferenceResponse } from '#tests/domain/measure/nested-reference.ts'
import { plainTreePosteriors } from '#tests/domain/measure/plain-tree-posterior.ts'

const settings = measureSettings
const grid = gridOf(settings)
const nothing = new Float64Array(grid.points.length)

/** A log-likelihood that leaves only one point. */
const exactly = (theta: number) => grid.points.map(x => (x === theta ? 0 : -Infinity))

describe('the prior', () => {
  it('without any response is the same for every skill: mean 0, SD 1.5', () => {
    const posteriors = treePosteriors([[nothing, nothing, nothing], [nothing]], settings).flat()
    expect(posteriors).toHaveLength(4)
    for (const posterior of [...posteriors, priorPosterior(settings)]) {
      expect(meanOf(posterior, grid)).toBeCloseTo(0, 10)
      expect(Math.abs(standardDeviationOf(posterior, grid) - 1.5)).toBeLessThan(0.005)
      expect(posterior.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
    }
  })

  // With equal variances the mean of one normal variable given another is correlation x value; correlations are
  // (0.5625 + 0.5625) / 2.25 = 0.50 in a domain and 0.5625 / 2.25 = 0.25 across; the SD left is 1.5 sqrt(1 - r^2).
  it('relates skills of one domain by 0.50 and of different domains by 0.25', () => {
    const [[, sameDomain] = [], [otherDomain] = []] = treePosteriors(
      [[exactly(1), nothing], [nothing]],
      settings,
    )
    expect(meanOf(sameDomain ?? nothing, grid)).toBeCloseTo(0.5, 3)
    expect(meanOf(otherDomain ?? nothing, grid)).toBeCloseTo(0.25, 3)
    expect(standardDeviationOf(sameDomain ?? nothing, grid)).toBeCloseTo(1.5 * Math.sqrt(1 - 0.5 ** 2), 3)
    expect(
      Math.abs(standardDeviationOf(otherDomain ?? nothing, grid) - 1.5 * Math.sqrt(1 - 0.25 ** 2)),
    ).toBeLessThan(0.004)
  })

  // Two known skills: in one domain both correlate 0.5 with the third and 0.5 with each other, so the mean is
  // [0.5 0.5] [[1 .5] [.5 1]]^-1 [x y] = (x + y) / 3.
  it('weighs two known skills of a domain as the normal equations do', () => {
    const [[third] = []] = treePosteriors([[nothing, exactly(1.2), exactly(-0.3)]], settings)
    expect(meanOf(third ?? nothing, grid)).toBeCloseTo((1.2 - 0.3) / 3, 3)
  })
})

describe('a tree without shared variance is the plain EAP on the grid', () => {
  const plain = { ...settings, priorVariance: { general: 0, domain: 0, skill: 1 } }

  // R package catR 3.x, three-parameter model, prior N(0, 1), as published with the validation of jsCAT
  // (yeatmanlab/jsCAT, golden fixtures, persons 1 and 39).
  const slopes = [
    1.532, 1.003, 1.829, 1.341, 1.1, 1.052, 1.226, 1.925, 0.867, 1.943, 2.045, 2.194, 1.466, 1.312, 1.138,
    1.492, 1.017, 1.482, 0.944, 2.116, 1.029, 2.076, 1.491, 1.794, 1.728, 1.042, 1.095, 1.531, 0.843, 1.741,
    2.068, 1.548, 0.912, 1.563, 1.242, 1.44, 1.554, 1.12, 2.059, 1.285, 1.794, 2.107, 1.821, 1.539, 1.588,
    1.343, 2.091, 1.693, 1.074, 1.493,
  ]

  it.each([
    ['11111111111111111111111111110111010111011000100001', 1.70053220383385, 9],
    ['10000000000000000000100000000000000000000000000000', -3.26664788916646, 5],
  ])('as in catR for %s', (pattern, eap, digits) => {
    const scores = slopes.map((slope, i) => ({
      // Difficulties from -3 to 3 in equal steps, to three digits; every fifth question can be guessed.
      curve: responseCurve(
        {
          difficulty: Math.round((-3 + (6 * i) / 49) * 1000) / 1000,
          error: 0,
          chance: i % 5 === 0 ? 0.15 : 0,
        },
        { ...plain, slope, slipCeiling: 1 },
      ),
      score: Number(pattern[i]),
      weight: 1,
    }))
    const [[posterior] = []] = treePosteriors([[logLikelihood(scores, plain), nothing]], plain)
    expect(meanOf(posterior ?? nothing, grid)).toBeCloseTo(eap, digits)
  })

  it('and other skills tell nothing', () => {
    const [[, other] = []] = treePosteriors([[exactly(2), nothing]], plain)
    expect(meanOf(other ?? nothing, grid)).toBeCloseTo(0, 12)
    expect(Math.abs(quantileOf(other ?? nothing, 0.9, grid) - 1.281552)).toBeLessThan(0.001)
  })
})

describe('against direct integration over g, u and e', () => {
  const right: ReferenceResponse = { level: 60, chance: 0.25, score: 1, weight: 1 }
  const wrong: ReferenceResponse = { level: 40, chance: 0.02, score: 0, weight: 1 }
  const partly: ReferenceResponse = { level: 75, chance: 0.113, score: 0.6, weight: 0.5 }

  const cases: [string, ReferenceResponse[][][]][] = [
    [
      'one response to the skill',
      [
        [[right], []],
        [[], []],
      ],
    ],
    [
      'one response to its neighbour',
      [
        [[], [wrong]],
        [[], []],
      ],
    ],
    [
      'one response in the other domain',
      [
        [[], []],
        [[right], []],
      ],
    ],
    [
      'responses everywhere',
      [
        [[right, right, partly], [wrong]],
        [
          [partly, wrong],
          [right, wrong, wrong],
        ],
      ],
    ],
    [
      'all right',
      [
        [
          [right, right, right, right, right],
          [right, right],
        ],
        [[right, right, right], [right]],
      ],
    ],
  ]

  /** Largest differences in EAP, SD and probability to the reference, on a grid up to `limit`. */
  function differences(responses: ReferenceResponse[][][], limit: number) {
    const wide = { ...settings, grid: { limit, stepsPerLogit: 10 } }
    const wideGrid = gridOf(wide)
    const scored = ({ level, chance, score, weight }: ReferenceResponse) => ({
      curve: authoredCurve(level, chance, wide),
      score,
      weight,
    })
    const likelihoods = responses.map(domain => domain.map(skill => logLikelihood(skill.map(scored), wide)))
    const posterior = treePosteriors(likelihoods, wide)[0]?.[0] ?? nothing
    const reference = nestedReference(responses, 0.5)
    return {
      eap: Math.abs(meanOf(posterior, wideGrid) - reference.mean),
      sd: Math.abs(standardDeviationOf(posterior, wideGrid) - reference.sd),
      probability: Math.abs(probabilityAtOrAbove(posterior, 0.5, wideGrid) - reference.aboveCut),
    }
  }

  it.each(cases)(
    '%s: the same but for the width of the cut bin, on a grid too wide to matter',
    (_, responses) => {
      const { eap, sd, probability } = differences(responses, 10)
      expect(eap).toBeLessThan(1e-6)
      expect(sd).toBeLessThan(1e-6)
      expect(probability).toBeLessThan(3e-4)
    },
  )

  it.each(cases)('%s: within 0.05 level points on the grid up to 6', (_, responses) => {
    const { eap, sd, probability } = differences(responses, settings.grid.limit)
    expect(20 * eap).toBeLessThan(0.05)
    expect(20 * sd).toBeLessThan(0.1)
    expect(probability).toBeLessThan(5e-4)
  })
})

describe('evidence that contradicts itself', () => {
  it('leaves proper distributions', () => {
    const likelihoods = [
      [exactly(-6), exactly(6), nothing],
      [exactly(6), exactly(6)],
      [exactly(-6)],
      [nothing],
    ]
    for (const posterior of treePosteriors(likelihoods, settings).flat()) {
      expect(posterior.every(mass => mass >= 0 && mass <= 1)).toBe(true)
      expect(posterior.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
    }
  })

  it('does not underflow when there are thousands of responses', () => {
    const faint = grid.points.map(x => -5000 - x * x)
    const [[posterior] = []] = treePosteriors([[faint, nothing]], settings)
    // Prior variance 2.25 and likelihood variance 0.5: 1 / (1 / 2.25 + 2).
    expect(standardDeviationOf(posterior ?? nothing, grid)).toBeCloseTo(Math.sqrt(1 / (1 / 2.25 + 2)), 4)
  })

  it('does not let a neighbour move a skill that is known', () => {
    const [[known] = []] = treePosteriors([[exactly(2), exactly(-6)]], settings)
    expect(meanOf(known ?? nothing, grid)).toBe(2)
  })
})

describe('skills without responses', () => {
  const response = fc.record({
    level: fc.constantFrom(20, 40, 60, 75, 90),
    chance: fc.constantFrom(0, 0.02, 0.25, 0.5, 1),
    score: fc.constantFrom(0, 0.2, 0.6, 1),
    weight: fc.constantFrom(0.01, 0.5, 1, 30),
  })
  /** Most skills of a tree have no response, and some domains none at all. */
  const skill = fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(response, { maxLength: 12 }))
  const tree = fc.array(fc.array(skill, { maxLength: 6 }), { minLength: 1, maxLength: 5 })
  const likelihoodOf = (responses: readonly ReferenceResponse[]) =>
    logLikelihood(
      responses.map(({ level, chance, score, weight }) => ({
        curve: authoredCurve(level, chance, settings),
        score,
        weight,
      })),
      settings,
    )

  function furthestApart(one: readonly (readonly number[])[][], other: readonly Float64Array[][]): number {
    const distances = one.flatMap((domain, d) =>
      domain.flatMap((posterior, s) =>
        posterior.map((mass, j) => Math.abs(mass - (other[d]?.[s]?.[j] ?? 9))),
      ),
    )
    return Math.max(0, ...distances)
  }

  it('share their messages and change nothing: every posterior equals that of the plain way within 1e-12', () => {
    fc.assert(
      fc.property(tree, responses => {
        const all = responses.map(domain => domain.map(likelihoodOf))
        const plain = plainTreePosteriors(all, settings)
        const heard = responses.map(domain =>
          domain.map(own => (own.length === 0 ? null : likelihoodOf(own))),
        )
        expect(furthestApart(plain, treePosteriors(heard, settings))).toBeLessThan(1e-12)
        expect(furthestApart(plain, treePosteriors(all, settings))).toBeLessThan(1e-12)
      }),
      { numRuns: 40 },
    )
  })

  it('of one domain share one posterior, those of another domain have their own', () => {
    const [[, one, two] = [], [other] = []] = treePosteriors(
      [
        [exactly(1), null, null],
        [null, null],
      ],
      settings,
    )
    expect(one).toBe(two)
    expect(meanOf(one ?? nothing, grid)).toBeGreaterThan(meanOf(other ?? nothing, grid))
  })

  it('are all that there is: the prior', () => {
    const posteriors = treePosteriors([[null, null, null], [null]], settings).flat()
    expect(posteriors).toHaveLength(4)
    for (const posterior of posteriors)
      expect(Math.abs(standardDeviationOf(posterior, grid) - 1.5)).toBeLessThan(0.005)
  })
})
