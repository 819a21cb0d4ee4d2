import type { Evidence, InterviewRating, StandingResponse } from '#src/domain/learning/evidence.ts'
import { baseWeights, type WeighedResponse } from '#src/domain/measure/base-weights.ts'
import { gridOf, meanOf, quantileOf, standardDeviationOf } from '#src/domain/measure/grid.ts'
import { levelOfTheta } from '#src/domain/measure/level-scale.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import { ratingLikelihood, ratingWeights } from '#src/domain/measure/rating-weights.ts'
import { authoredCurve, logLikelihood, type ResponseCurve } from '#src/domain/measure/response-curve.ts'
import {
  type AgedResponse,
  responseWeights,
  type SkillResponses,
} from '#src/domain/measure/response-weights.ts'
import type { SkillTree } from '#src/domain/measure/skill-tree.ts'
import { treePosteriors } from '#src/domain/measure/tree-posterior.ts'

/** What a distribution on the grid says, in logits and on the level scale. measurement.md section 2.4. */
export interface LevelEstimate {
  /** Probability of every grid point, summing to 1. */
  readonly posterior: Float64Array
  /** Posterior mean (EAP) and standard deviation, logits. */
  readonly eap: number
  readonly sd: number
  /** Ends of the 80 % credible interval, logits. */
  readonly low: number
  readonly high: number
  /** The same mean and interval as levels, 0..100. */
  readonly level: number
  readonly levelLow: number
  readonly levelHigh: number
}

/** The estimate of a skill, with how much it rests on. */
export interface SkillEstimate extends LevelEstimate {
  readonly skill: string
  /** The posterior at the time of the newest response of all skills: what was known before it all aged until now. */
  readonly posteriorAtLast: Float64Array
  /** Sum of the weights of the skill's own responses, each question at most once in full. */
  readonly effectiveResponses: number
  /** Own responses that have weight. */
  readonly counted: number
  /** Own responses discarded as too fast. */
  readonly tooFast: number
  /** Own responses that were repeats too early to count. */
  readonly earlyRepeats: number
  /** When the newest response with weight was given, milliseconds since 1970 UTC; null without one. */
  readonly lastCountedUtc: number | null
}

/** The estimates of all skills of a tree at one time. */
export interface EstimateSet {
  readonly settings: MeasureSettings
  /** The time of reading, milliseconds since 1970 UTC. */
  readonly now: number
  readonly skills: ReadonlyMap<string, SkillEstimate>
}

/** The curve of the question a response was given to; where it says null the author's rating is taken. */
export type CurveOf = (questionId: string, response: StandingResponse) => ResponseCurve | null

/**
 * Estimates every skill of the tree from all evidence, read at `now` (milliseconds since 1970 UTC). Responses to
 * skills outside the tree are left out, and so are ratings from interviews unless `settings` let them in. measurement.md sections 2.2-2.4 and 2.9; `curveOf` as in section 5.2.
 */
export function estimateSkills(
  evidence: Evidence,
  tree: SkillTree,
  now: number,
  settings: MeasureSettings,
  curveOf?: CurveOf,
): EstimateSet {
  return estimateFrom(
    baseWeights(evidence, settings),
    tree,
    now,
    settings,
    curveOf,
    evidence.ratings.values(),
  )
}

/** As `estimateSkills`, from responses that were weighed before. */
export function estimateFrom(
  responses: Iterable<WeighedResponse>,
  tree: SkillTree,
  now: number,
  settings: MeasureSettings,
  curveOf: CurveOf = () => null,
  ratings: Iterable<InterviewRating> = [],
): EstimateSet {
  const known = [...responses]
  const rated = [...ratings]
  const weights = responseWeights(known, now, settings)
  const ratedNow = ratingWeights(rated, now, settings)
  const posteriors = posteriorsOf(weights, ratedNow, tree, settings, curveOf)
  const last = lastCounted(weights, ratedNow)
  const atLast =
    now > last
      ? posteriorsOf(
          responseWeights(known, last, settings),
          ratingWeights(rated, last, settings),
          tree,
          settings,
          curveOf,
        )
      : posteriors
  const levels = new Map<Float64Array, LevelEstimate>()
  const skills = new Map<string, SkillEstimate>()
  tree.domains.forEach((domain, d) => {
    domain.skills.forEach((skill, s) => {
      const posterior = posteriors[d]?.[s]
      const posteriorAtLast = atLast[d]?.[s]
      if (!posterior || !posteriorAtLast) return
      const level = levels.get(posterior) ?? levelEstimate(posterior, settings)
      levels.set(posterior, level)
      skills.set(skill, { skill, ...level, posteriorAtLast, ...supportOf(weights.get(skill)) })
    })
  })
  return { settings, now, skills }
}

/** Mean, spread and credible interval of a distribution on the grid. measurement.md section 2.4. */
export function levelEstimate(posterior: Float64Array, settings: MeasureSettings): LevelEstimate {
  const grid = gridOf(settings)
  const tail = (1 - settings.intervalMass) / 2
  const eap = meanOf(posterior, grid)
  const low = quantileOf(posterior, tail, grid)
  const high = quantileOf(posterior, 1 - tail, grid)
  return {
    posterior,
    eap,
    sd: standardDeviationOf(posterior, grid),
    low,
    high,
    level: levelOfTheta(eap, settings),
    levelLow: levelOfTheta(low, settings),
    levelHigh: levelOfTheta(high, settings),
  }
}

type Weights = ReadonlyMap<string, SkillResponses>
type Ratings = ReturnType<typeof ratingWeights>

function posteriorsOf(
  weights: Weights,
  ratings: Ratings,
  tree: SkillTree,
  settings: MeasureSettings,
  curveOf: CurveOf,
): Float64Array[][] {
  const likelihoods = tree.domains.map(domain =>
    domain.skills.map(skill => {
      const likelihood = skillLikelihood(weights.get(skill), settings, curveOf)
      const rated = ratings.get(skill)
      return rated ? added(likelihood, ratingLikelihood(rated, settings)) : likelihood
    }),
  )
  return treePosteriors(likelihoods, settings)
}

/** When the newest response or rating that counts was given; Infinity without one, when nothing can have aged. */
function lastCounted(weights: Weights, ratings: Ratings): number {
  const times = [
    ...[...weights.values()].flatMap(({ counted }) => counted.at(-1)?.response.tUtc ?? []),
    ...[...ratings.values()].flatMap(rated => rated.map(({ rating }) => rating.tUtc)),
  ]
  return times.length === 0 ? Infinity : Math.max(...times)
}

function added(one: Float64Array | null, other: Float64Array): Float64Array {
  return one === null ? other : one.map((value, j) => value + (other[j] ?? 0))
}

function skillLikelihood(
  responses: SkillResponses | undefined,
  settings: MeasureSettings,
  curveOf: CurveOf,
): Float64Array | null {
  const counted = responses?.counted ?? []
  if (counted.length === 0) return null
  const scores = counted.map(({ questionId, response, weight }) => ({
    curve: curveOf(questionId, response) ?? authoredCurve(response.level, response.chance, settings),
    score: response.score,
    weight,
  }))
  return logLikelihood(scores, settings)
}

/** What an estimate rests on. */
function supportOf(
  responses: SkillResponses | undefined,
): Pick<SkillEstimate, 'effectiveResponses' | 'counted' | 'tooFast' | 'earlyRepeats' | 'lastCountedUtc'> {
  const counted = responses?.counted ?? []
  return {
    effectiveResponses: weightOfQuestions(counted),
    counted: counted.length,
    tooFast: responses?.tooFast ?? 0,
    earlyRepeats: responses?.earlyRepeats ?? 0,
    lastCountedUtc: counted.at(-1)?.response.tUtc ?? null,
  }
}

/** A verdict needs several questions, so the repeats of one add nothing here beyond one full response. */
function weightOfQuestions(counted: readonly AgedResponse[]): number {
  const byQuestion = new Map<string, number>()
  for (const { questionId, weight } of counted)
    byQuestion.set(questionId, Math.min(1, (byQuestion.get(questionId) ?? 0) + weight))
  return [...byQuestion.values()].reduce((sum, weight) => sum + weight, 0)
}
