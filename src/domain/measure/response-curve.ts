import { gridOf } from '#src/domain/measure/grid.ts'
import { thetaOfLevel } from '#src/domain/measure/level-scale.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'

/** What the response curve needs of a question. */
export interface QuestionDifficulty {
  /** Difficulty b, logits. */
  readonly difficulty: number
  /** Standard error of b, logits: the author's, or the smaller one after recalibration. */
  readonly error: number
  /** Expected score of a blind answer, 0..1. */
  readonly chance: number
}

/** Difficulty of a question rated at a level: b = (level - 50) / 20 - ln 2. measurement.md sections 0 and 2.1. */
export function difficultyOfLevel(level: number, settings: MeasureSettings): number {
  return thetaOfLevel(level, settings) - settings.responseProbabilityLogit
}

/** Slope left when the difficulty is known only up to an error: k = a / sqrt(1 + 0.346 a^2 tau^2). Section 2.2. */
export function flattenedSlope(error: number, settings: MeasureSettings): number {
  const { slope, flattening } = settings
  return slope / Math.sqrt(1 + flattening * slope ** 2 * error ** 2)
}

/**
 * Expected score at theta: P = c + (d - c) / (1 + exp(-k (theta - b))). measurement.md section 2.2 (4PL with fixed
 * c and d; Barton & Lord 1981). A chance above the ceiling is cut to it: such a question tells nothing, and must not
 * tell that knowing less is better.
 */
export function expectedScore(
  theta: number,
  question: QuestionDifficulty,
  settings: MeasureSettings,
): number {
  const chance = Math.min(question.chance, settings.slipCeiling)
  const slope = flattenedSlope(question.error, settings)
  return chance + (settings.slipCeiling - chance) / (1 + Math.exp(-slope * (theta - question.difficulty)))
}

/** A question's expected score P at every grid point, with the two logarithms the likelihood is made of. */
export interface ResponseCurve {
  readonly expected: Float64Array
  /** ln P: what a full score adds to the log-likelihood. */
  readonly ifRight: Float64Array
  /** ln (1 - P): what a score of 0 adds to it. */
  readonly ifWrong: Float64Array
}

/** The response curve on the grid. */
export function responseCurve(question: QuestionDifficulty, settings: MeasureSettings): ResponseCurve {
  const expected = gridOf(settings).points.map(theta => expectedScore(theta, question, settings))
  if (question.chance >= settings.slipCeiling) {
    const flat = new Float64Array(expected.length)
    return { expected, ifRight: flat, ifWrong: flat }
  }
  return { expected, ifRight: expected.map(Math.log), ifWrong: expected.map(p => Math.log(1 - p)) }
}

const authoredCurves = new WeakMap<MeasureSettings, Map<number, Map<number, ResponseCurve>>>()

/** The response curve of a question as its author rated it; the same object for the same arguments. */
export function authoredCurve(level: number, chance: number, settings: MeasureSettings): ResponseCurve {
  const known = authoredCurves.get(settings)?.get(level)?.get(chance)
  if (known) return known
  const difficulty = difficultyOfLevel(level, settings)
  const curve = responseCurve({ difficulty, error: settings.difficultyError, chance }, settings)
  const byLevel = authoredCurves.get(settings) ?? new Map<number, Map<number, ResponseCurve>>()
  const byChance = byLevel.get(level) ?? new Map<number, ResponseCurve>()
  authoredCurves.set(settings, byLevel.set(level, byChance.set(chance, curve)))
  return curve
}

/** A score with its weight on one curve. */
export interface WeightedScore {
  readonly curve: ResponseCurve
  /** 0..1 */
  readonly score: number
  /** 0..1 */
  readonly weight: number
}

/**
 * Log-likelihood on the grid, sum of w [s ln P + (1 - s) ln(1 - P)]. measurement.md section 2.2; fractional scores
 * as in a fractional logit (Papke & Wooldridge 1996). Scores on the same curve are summed before the curve is
 * touched, so the cost grows with the number of curves, not of responses.
 */
export function logLikelihood(scores: Iterable<WeightedScore>, settings: MeasureSettings): Float64Array {
  const sums = new Map<ResponseCurve, { right: number; wrong: number }>()
  for (const { curve, score, weight } of scores) {
    const sum = sums.get(curve) ?? { right: 0, wrong: 0 }
    sum.right += weight * score
    sum.wrong += weight * (1 - score)
    sums.set(curve, sum)
  }
  const total = new Float64Array(gridOf(settings).points.length)
  for (const [curve, { right, wrong }] of sums) {
    for (let j = 0; j < total.length; j++) {
      total[j] = (total[j] ?? 0) + right * (curve.ifRight[j] ?? 0) + wrong * (curve.ifWrong[j] ?? 0)
    }
  }
  return total
}
