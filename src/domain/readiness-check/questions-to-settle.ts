import { gridOf, normalise, probabilityAtOrAbove } from '#src/domain/measure/grid.ts'
import { thetaOfLevel } from '#src/domain/measure/level-scale.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import { authoredCurve } from '#src/domain/measure/response-curve.ts'
import { type Random, seededRandom } from '#src/domain/random/seeded-random.ts'
import type { ValuedQuestion } from '#src/domain/readiness-check/check-standing.ts'

/** A skill without a verdict, and what could still be asked about it. */
export interface OpenSkill {
  readonly posterior: Float64Array
  readonly requiredLevel: number
  readonly gamma: number
  /** Responses of full weight that are needed at least. */
  readonly missing: number
  readonly candidates: readonly ValuedQuestion[]
}

/** How often the rest of the check is played through. */
const rehearsals = 60

/**
 * How many more questions would bring a verdict for half of the people of whom as much is known as of this one; null
 * when what is left would not. The rest of the check is played with levels drawn from the posterior and the best
 * questions first, the other skills left as they are. The same for the same seed.
 */
export function questionsToSettle(skill: OpenSkill, seed: string, settings: MeasureSettings): number | null {
  const random = seededRandom(`${seed}/to-settle`)
  const bestFirst = skill.candidates
    .toSorted((a, b) => b.value - a.value)
    .map(({ question: { level, kind }, weight }) => ({
      expected: authoredCurve(level, settings.typicalChance[kind], settings).expected,
      weight,
    }))
  const lengths = Array.from({ length: rehearsals }, () => rehearse(skill, bestFirst, random, settings))
  const median = lengths.sort((a, b) => a - b)[Math.ceil(rehearsals / 2) - 1] ?? Infinity
  return Number.isFinite(median) ? median : null
}

/** Questions until a verdict in one rehearsal; Infinity when there is none. */
function rehearse(
  { posterior, requiredLevel, gamma, missing }: OpenSkill,
  bestFirst: readonly { readonly expected: Float64Array; readonly weight: number }[],
  random: Random,
  settings: MeasureSettings,
): number {
  const grid = gridOf(settings)
  const cut = thetaOfLevel(requiredLevel, settings)
  const level = drawPoint(posterior, random)
  const mass = posterior.slice()
  let given = 0
  for (const [index, { expected, weight }] of bestFirst.entries()) {
    given += weight
    const isRight = random() < (expected[level] ?? 0)
    for (let j = 0; j < mass.length; j++) {
      const right = expected[j] ?? 0
      mass[j] = (mass[j] ?? 0) * (isRight ? right : 1 - right) ** weight
    }
    normalise(mass)
    const probability = probabilityAtOrAbove(mass, cut, grid)
    if (given >= missing && (probability >= gamma || probability <= 1 - gamma)) return index + 1
  }
  return Infinity
}

/** A point of the grid, drawn with its probability. */
function drawPoint(mass: Float64Array, random: Random): number {
  let left = random()
  const point = mass.findIndex(here => (left -= here) < 0)
  return point === -1 ? mass.length - 1 : point
}
