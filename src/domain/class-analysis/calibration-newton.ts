import type { CalibrationSettings } from '#src/domain/class-analysis/analysis-settings.ts'
import type { CalibrationData } from '#src/domain/class-analysis/calibration-data.ts'
import {
  calibrationCurves,
  type CalibrationCurve,
  calibrationPass,
  type CalibrationParameters,
  logNormal,
  type StudentPosterior,
} from '#src/domain/class-analysis/calibration-pass.ts'
import { gridOf } from '#src/domain/measure/grid.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import { choleskyOf, inverseDiagonal, solveCholesky } from '#src/domain/statistics/cholesky.ts'

/** A step of Newton in all parameters at once, and the standard errors where it starts from. */
export interface NewtonStep {
  readonly parameters: CalibrationParameters
  /** Largest part of the step, logits; of sigma it is relative. */
  readonly length: number
  /** Standard errors of the difficulties and of mu, logits. */
  readonly errors: Float64Array
  readonly muError: number
}

/** Gradient and negative Hessian of the log posterior in (difficulties, mu, ln sigma). */
interface Curvature {
  readonly gradient: Float64Array
  readonly negative: Float64Array
  readonly size: number
}

/**
 * One step of Newton with the full Hessian of the marginal log posterior, found as the mean of that of the complete
 * data less the variance of its gradient (T. A. Louis, J. R. Statist. Soc. B 44 (1982) 226-233); standard errors from
 * its inverse. Null where the Hessian is not negative definite: still too far from the top.
 */
export function newtonStep(
  data: CalibrationData,
  parameters: CalibrationParameters,
  limits: CalibrationSettings,
  settings: MeasureSettings,
): NewtonStep | null {
  const curvature = curvatureOf(data, parameters, settings)
  if (parameters.sigma <= limits.leastSpread) holdSpread(curvature)
  const lower = choleskyOf(curvature.negative, curvature.size)
  if (!lower) return null
  const step = solveCholesky(lower, curvature.gradient)
  const variances = inverseDiagonal(lower, curvature.size)
  const items = data.items.length
  return {
    parameters: {
      difficulties: parameters.difficulties.map((difficulty, j) => difficulty + (step[j] ?? 0)),
      mu: parameters.mu + (step[items] ?? 0),
      sigma: Math.max(limits.leastSpread, parameters.sigma * Math.exp(step[items + 1] ?? 0)),
    },
    length: step.reduce((longest, part) => Math.max(longest, Math.abs(part)), 0),
    errors: variances.slice(0, items).map(Math.sqrt),
    muError: Math.sqrt(variances[items] ?? 0),
  }
}

function curvatureOf(
  data: CalibrationData,
  { difficulties, mu, sigma }: CalibrationParameters,
  settings: MeasureSettings,
): Curvature {
  const items = data.items.length
  const size = items + 2
  const curvature = { gradient: new Float64Array(size), negative: new Float64Array(size * size), size }
  const curves = calibrationCurves(data, difficulties, settings)
  const logClass = logNormal(mu, sigma, settings)
  const classRows = classGradients(mu, sigma, settings)
  calibrationPass(data, curves, logClass, posterior => addStudent(curvature, posterior, curves, classRows))
  addClass(curvature, data.students.length, logClass.map(Math.exp), classRows)
  data.items.forEach(({ prior }, j) => addPrior(curvature, j, difficulties[j] ?? 0, prior))
  if (data.classPrior) addPrior(curvature, items, mu, data.classPrior)
  return curvature
}

/** Of ln of the unnormalised class: its derivatives by mu, u / sigma^2, and by ln sigma, u^2 / sigma^2, u = x - mu. */
function classGradients(mu: number, sigma: number, settings: MeasureSettings): readonly Float64Array[] {
  const { points } = gridOf(settings)
  return [points.map(x => (x - mu) / sigma ** 2), points.map(x => (x - mu) ** 2 / sigma ** 2)]
}

function addStudent(
  { gradient, negative, size }: Curvature,
  { student, mass, from, to }: StudentPosterior,
  curves: readonly CalibrationCurve[],
  classRows: readonly Float64Array[],
): void {
  const count = student.items.length
  const width = to - from
  const centred = new Float64Array((count + 2) * width)
  const places = new Int32Array(count + 2)
  for (let a = 0; a < count + 2; a++) {
    const j = a < count ? (student.items[a] ?? 0) : size - 2 + a - count
    places[a] = j
    const curve = a < count ? curves[j] : undefined
    const base = curve?.base ?? classRows[a - count] ?? mass
    const score = student.scores[a] ?? 0
    const value = (x: number) => (base[x] ?? 0) + (curve ? score * (curve.rise[x] ?? 0) : 0)
    let mean = 0
    let second = 0
    for (let x = from; x < to; x++) {
      mean += (mass[x] ?? 0) * value(x)
      if (curve) second += (mass[x] ?? 0) * ((curve.baseSlope[x] ?? 0) + score * (curve.riseSlope[x] ?? 0))
    }
    gradient[j] = (gradient[j] ?? 0) + mean
    negative[j * size + j] = (negative[j * size + j] ?? 0) - second
    for (let x = from; x < to; x++) {
      centred[a * width + x - from] = Math.sqrt(mass[x] ?? 0) * (value(x) - mean)
    }
  }
  subtractProducts(negative, size, centred, places, width)
}

/** Subtracts the covariances of the gradients, sums of products of their rows, from the lower triangle. */
function subtractProducts(
  negative: Float64Array,
  size: number,
  rows: Float64Array,
  places: Int32Array,
  width: number,
): void {
  for (let a = 0; a < places.length; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = 0
      for (let x = 0; x < width; x++) sum += (rows[a * width + x] ?? 0) * (rows[b * width + x] ?? 0)
      const [row, column] = [
        Math.max(places[a] ?? 0, places[b] ?? 0),
        Math.min(places[a] ?? 0, places[b] ?? 0),
      ]
      negative[row * size + column] = (negative[row * size + column] ?? 0) - sum
    }
  }
}

/**
 * What all students have in common. With ln of the class f - ln sum exp f and f = -u^2 / 2 sigma^2, the gradient lacks
 * the mean of that of f over the class itself. The second derivatives of f are -1 / sigma^2, -2 f_mu and -2 f_sigma;
 * their means over each student (from the sums of f_mu and f_sigma in the gradient) less those over the class, and the
 * covariance of f's gradient over the class, are what is missing in the Hessian.
 */
function addClass(
  { gradient, negative, size }: Curvature,
  students: number,
  mass: Float64Array,
  [byMu = mass, bySpread = mass]: readonly Float64Array[],
): void {
  const [mu, spread] = [size - 2, size - 1]
  const mean = (row: Float64Array, other?: Float64Array) =>
    mass.reduce((sum, here, x) => sum + here * (row[x] ?? 0) * (other ? (other[x] ?? 0) : 1), 0)
  const [meanMu, meanSpread] = [mean(byMu), mean(bySpread)]
  const add = (row: number, column: number, value: number) => {
    negative[row * size + column] = (negative[row * size + column] ?? 0) + value
  }
  const ownMu = gradient[mu] ?? 0
  const ownSpread = gradient[spread] ?? 0
  add(mu, mu, students * (mean(byMu, byMu) - meanMu ** 2))
  add(spread, mu, 2 * ownMu + students * (-2 * meanMu + mean(byMu, bySpread) - meanMu * meanSpread))
  add(
    spread,
    spread,
    2 * ownSpread + students * (-2 * meanSpread + mean(bySpread, bySpread) - meanSpread ** 2),
  )
  gradient[mu] = ownMu - students * meanMu
  gradient[spread] = ownSpread - students * meanSpread
}

function addPrior(
  { gradient, negative, size }: Curvature,
  at: number,
  value: number,
  { difficulty, error }: { readonly difficulty: number; readonly error: number },
): void {
  gradient[at] = (gradient[at] ?? 0) - (value - difficulty) / error ** 2
  negative[at * size + at] = (negative[at * size + at] ?? 0) + 1 / error ** 2
}

/** Takes the spread out of the step: it stands at its least. */
function holdSpread({ gradient, negative, size }: Curvature): void {
  const spread = size - 1
  gradient[spread] = 0
  for (let column = 0; column < spread; column++) negative[spread * size + column] = 0
  negative[spread * size + spread] = 1
}
