import type { CalibrationSettings } from '#src/domain/class-analysis/analysis-settings.ts'
import type { CalibrationData } from '#src/domain/class-analysis/calibration-data.ts'
import {
  calibrationCurves,
  calibrationPass,
  type CalibrationParameters,
  logNormal,
} from '#src/domain/class-analysis/calibration-pass.ts'
import { gridOf } from '#src/domain/measure/grid.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'

/** One round of expectation and maximisation. */
export interface CalibrationRound {
  readonly parameters: CalibrationParameters
  /** Largest change of any parameter, logits. */
  readonly change: number
  /** Per item: Fisher's information of the responses with that of the prior; the cheap standard error rests on it. */
  readonly information: Float64Array
}

/** A difficulty moves no further in one round, logits. */
const longestStep = 1

/**
 * One round: the posteriors of the students, one Newton step per item (with Fisher's information, so that it always
 * goes uphill), mean and SD of the class from the posteriors. measurement.md section 5.2. Items and class may move
 * together without any change of the likelihood, which plain EM does only slowly; so both are then put where the
 * priors want them (parameter expansion; Liu, Rubin and Wu, Biometrika 85 (1998) 755-770).
 */
export function calibrationRound(
  data: CalibrationData,
  parameters: CalibrationParameters,
  limits: CalibrationSettings,
  settings: MeasureSettings,
): CalibrationRound {
  const { gradient, information, sum, squares } = expectations(data, parameters, settings)
  const difficulties = parameters.difficulties.map((difficulty, j) => {
    const { difficulty: prior = 0, error = 1 } = data.items[j]?.prior ?? {}
    const precision = 1 / error ** 2
    information[j] = (information[j] ?? 0) + precision
    const uphill = (gradient[j] ?? 0) - (difficulty - prior) * precision
    return difficulty + clamped(uphill / (information[j] ?? 1))
  })
  const n = data.students.length
  const mean = sum / n
  const sigma = Math.max(limits.leastSpread, Math.sqrt(Math.max(0, squares / n - mean ** 2)))
  const moved = settle(data, { difficulties, mu: mean, sigma })
  return { parameters: moved, change: largestChange(parameters, moved), information }
}

interface Expectations {
  readonly gradient: Float64Array
  readonly information: Float64Array
  /** Sums over students of the posterior mean of theta, and of that of its square. */
  readonly sum: number
  readonly squares: number
}

function expectations(
  data: CalibrationData,
  { difficulties, mu, sigma }: CalibrationParameters,
  settings: MeasureSettings,
): Expectations {
  const { points } = gridOf(settings)
  const curves = calibrationCurves(data, difficulties, settings)
  const gradient = new Float64Array(curves.length)
  const information = new Float64Array(curves.length)
  let sum = 0
  let squares = 0
  calibrationPass(data, curves, logNormal(mu, sigma, settings), ({ student, mass, from, to }) => {
    for (let x = from; x < to; x++) {
      const theta = points[x] ?? 0
      sum += (mass[x] ?? 0) * theta
      squares += (mass[x] ?? 0) * theta * theta
    }
    student.items.forEach((j, a) => {
      const curve = curves[j]
      if (!curve) return
      const score = student.scores[a] ?? 0
      let first = 0
      let fisher = 0
      for (let x = from; x < to; x++) {
        const here = mass[x] ?? 0
        first += here * ((curve.base[x] ?? 0) + score * (curve.rise[x] ?? 0))
        fisher += here * (curve.information[x] ?? 0)
      }
      gradient[j] = (gradient[j] ?? 0) + first
      information[j] = (information[j] ?? 0) + fisher
    })
  })
  return { gradient, information, sum, squares }
}

/** Moves items and class together to where the priors are most likely. */
function settle(
  { items, classPrior }: CalibrationData,
  { difficulties, mu, sigma }: CalibrationParameters,
): CalibrationParameters {
  let pull = classPrior ? (classPrior.difficulty - mu) / classPrior.error ** 2 : 0
  let weight = classPrior ? 1 / classPrior.error ** 2 : 0
  items.forEach(({ prior }, j) => {
    pull += (prior.difficulty - (difficulties[j] ?? 0)) / prior.error ** 2
    weight += 1 / prior.error ** 2
  })
  const shift = pull / weight
  return { difficulties: difficulties.map(difficulty => difficulty + shift), mu: mu + shift, sigma }
}

function clamped(step: number): number {
  return Math.max(-longestStep, Math.min(longestStep, step))
}

function largestChange(before: CalibrationParameters, after: CalibrationParameters): number {
  const changes = after.difficulties.map((difficulty, j) =>
    Math.abs(difficulty - (before.difficulties[j] ?? 0)),
  )
  return Math.max(...changes, Math.abs(after.mu - before.mu), Math.abs(after.sigma - before.sigma))
}
