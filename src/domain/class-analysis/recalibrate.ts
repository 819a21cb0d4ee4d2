import type { AnalysisSettings } from '#src/domain/class-analysis/analysis-settings.ts'
import {
  calibrationData,
  type CalibrationData,
  type DifficultyPrior,
} from '#src/domain/class-analysis/calibration-data.ts'
import { newtonStep } from '#src/domain/class-analysis/calibration-newton.ts'
import type { CalibrationParameters } from '#src/domain/class-analysis/calibration-pass.ts'
import { calibrationRound, type CalibrationRound } from '#src/domain/class-analysis/calibration-round.ts'
import type { AnalysedQuestion, ClassAttempt } from '#src/domain/class-analysis/class-data.ts'
import { questionKey } from '#src/domain/class-analysis/score-table.ts'
import { thetaOfLevel } from '#src/domain/measure/level-scale.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'

/** A question before and after. Levels are not clamped to 0..100 and not among the five of authors. */
export interface RecalibratedQuestion {
  readonly questionId: string
  readonly hash: string
  /** Responses that counted. */
  readonly n: number
  readonly authorLevel: number
  /** Level and its standard error, level points. */
  readonly level: number
  readonly se: number
  /** Difficulty b and its standard error, logits: what the response curve takes. */
  readonly difficulty: number
  readonly error: number
  /** What was believed before, logits. */
  readonly prior: DifficultyPrior
}

/** Recalibrated difficulties, to be laid over those of the authors; plain data. */
export interface CalibrationOverlay {
  readonly questions: readonly RecalibratedQuestion[]
  /** Mean, its standard error and SD of the class, logits, and the mean as a level. */
  readonly mu: number
  readonly muError: number
  readonly sigma: number
  readonly classLevel: number
  readonly persons: number
  /** What was set: versions of the settings, and the level the instructor said the class has, if any. */
  readonly settings: {
    readonly analysisVersion: number
    readonly measureVersion: number
    readonly saidLevel: number | null
  }
  readonly iterations: number
  /** False: standard errors are those of each item alone, and another run will not help. */
  readonly converged: boolean
}

/** What comes of a recalibration. */
export type CalibrationResult =
  | { readonly kind: 'done'; readonly overlay: CalibrationOverlay }
  | {
      readonly kind: 'too-few'
      readonly persons: number
      readonly needed: number
      readonly sentence: string
    }
  | { readonly kind: 'cancelled' }

/** What to recalibrate. */
export interface CalibrationRequest {
  readonly attempts: readonly ClassAttempt[]
  /** Leave out the ones whose key is suspect. */
  readonly questions: readonly AnalysedQuestion[]
  /** By `questionKey`, from an earlier class (`priorsOf`); the author's rating where there is none. */
  readonly priors?: ReadonlyMap<string, DifficultyPrior>
  /** "This class is about level x", 0..100. */
  readonly saidLevel?: number | null
}

/** Change of a round, logits, from which Newton is tried; a tenth of it each time he fails. */
const firstTolerance = 0.02
/**
 * A step of Newton longer than the first is not trusted; shorter than the second, he has arrived. Where priors are so
 * weak that rounding keeps him from it, the third is near enough.
 */
const longestNewton = 0.5
const arrived = 1e-9
const nearEnough = 1e-6
const mostNewtonSteps = 8

/**
 * Finds the difficulties of a class's questions anew. measurement.md section 5.2: the most likely difficulties under
 * the authors' priors, with mean and SD of the class free, chance and slip fixed. The mean of the difficulties stays
 * where the priors put it, since responses cannot tell harder questions from a weaker class. `onStep` hears of every
 * round (its number, and the largest change in logits) and stops the work by returning false.
 */
export function recalibrate(
  request: CalibrationRequest,
  analysis: AnalysisSettings,
  measure: MeasureSettings,
  onStep?: (round: number, change: number) => boolean,
): CalibrationResult {
  const limits = analysis.calibration
  const saidLevel = request.saidLevel ?? null
  const priors = request.priors ?? new Map<string, DifficultyPrior>()
  const data: CalibrationData = {
    ...calibrationData(request.attempts, request.questions, priors, limits, measure),
    classPrior:
      saidLevel === null
        ? null
        : { difficulty: thetaOfLevel(saidLevel, measure), error: limits.classLevelError },
  }
  if (data.students.length < limits.leastStudents) return tooFew(data.students.length, analysis)
  const found = climb(data, analysis, measure, onStep)
  if (!found) return { kind: 'cancelled' }
  const settings = { analysisVersion: analysis.version, measureVersion: measure.version, saidLevel }
  return { kind: 'done', overlay: { ...overlayOf(data, found, measure), settings } }
}

/** An overlay as the priors of the next class: today's posterior is tomorrow's prior. */
export function priorsOf({
  questions,
}: {
  readonly questions: readonly Pick<RecalibratedQuestion, 'questionId' | 'hash' | 'difficulty' | 'error'>[]
}): Map<string, DifficultyPrior> {
  return new Map(
    questions.map(question => [
      questionKey(question),
      { difficulty: question.difficulty, error: question.error },
    ]),
  )
}

function tooFew(persons: number, { calibration }: AnalysisSettings): CalibrationResult {
  const { leastStudents: needed, leastResponses } = calibration
  const sentence = `Difficulties can be found anew from at least ${needed} students with ${leastResponses} or more responses given with effort; there are ${persons}.`
  return { kind: 'too-few', persons, needed, sentence }
}

interface Found {
  readonly parameters: CalibrationParameters
  readonly errors: Float64Array
  readonly muError: number
  readonly iterations: number
  readonly converged: boolean
}

/** Rounds until Newton takes over; null when stopped. */
function climb(
  data: CalibrationData,
  { calibration: limits }: AnalysisSettings,
  measure: MeasureSettings,
  onStep: ((round: number, change: number) => boolean) | undefined,
): Found | null {
  let parameters = startOf(data)
  let tolerance = firstTolerance
  let last: CalibrationRound | null = null
  for (let iterations = 1; iterations <= limits.mostRounds; iterations++) {
    last = calibrationRound(data, parameters, limits, measure)
    parameters = last.parameters
    if (onStep?.(iterations, last.change) === false) return null
    if (last.change >= tolerance) continue
    const top = finish(data, parameters, limits, measure)
    if (top) return { ...top, iterations, converged: true }
    tolerance /= 10
  }
  const errors = last?.information.map(value => 1 / Math.sqrt(value)) ?? new Float64Array()
  const muError = parameters.sigma / Math.sqrt(data.students.length)
  return { parameters, errors, muError, iterations: limits.mostRounds, converged: false }
}

/** The top, by Newton from nearby; null when it is not nearby. */
function finish(
  data: CalibrationData,
  start: CalibrationParameters,
  limits: AnalysisSettings['calibration'],
  measure: MeasureSettings,
): Pick<Found, 'parameters' | 'errors' | 'muError'> | null {
  let parameters = start
  for (let tries = 1; tries <= mostNewtonSteps; tries++) {
    const step = newtonStep(data, parameters, limits, measure)
    if (!step || step.length > longestNewton) return null
    const goal = tries < mostNewtonSteps ? arrived : nearEnough
    if (step.length < goal) return { parameters, errors: step.errors, muError: step.muError }
    parameters = step.parameters
  }
  return null
}

function startOf({ items, classPrior }: CalibrationData): CalibrationParameters {
  const difficulties = Float64Array.from(items, ({ prior }) => prior.difficulty)
  return { difficulties, mu: classPrior?.difficulty ?? 0, sigma: 1 }
}

function overlayOf(
  { items, students }: CalibrationData,
  { parameters, errors, muError, iterations, converged }: Found,
  measure: MeasureSettings,
): Omit<CalibrationOverlay, 'settings'> {
  const { centre, pointsPerLogit } = measure.levelScale
  const levelOf = (theta: number) => centre + pointsPerLogit * theta
  return {
    questions: items.map(({ question, prior, responses }, j) => {
      const difficulty = parameters.difficulties[j] ?? 0
      const error = errors[j] ?? 0
      return {
        questionId: question.questionId,
        hash: question.hash,
        n: responses,
        authorLevel: question.level,
        level: levelOf(difficulty + measure.responseProbabilityLogit),
        se: error * pointsPerLogit,
        difficulty,
        error,
        prior,
      }
    }),
    mu: parameters.mu,
    muError,
    sigma: parameters.sigma,
    classLevel: levelOf(parameters.mu),
    persons: students.length,
    iterations,
    converged,
  }
}
