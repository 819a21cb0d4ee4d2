import type { CalibrationData, CalibrationStudent } from '#src/domain/class-analysis/calibration-data.ts'
import { gridOf } from '#src/domain/measure/grid.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'

/** What is being found: difficulties in the order of the items, mean and SD of the class; logits. */
export interface CalibrationParameters {
  readonly difficulties: Float64Array
  readonly mu: number
  readonly sigma: number
}

/**
 * The curve of one question at every grid point, k = a, with what its derivatives with respect to the difficulty are
 * made of. Of a response with score s: ln L = wrong + s odds, its first derivative base + s rise, its second
 * baseSlope + s riseSlope; `information` is Fisher's.
 */
export interface CalibrationCurve {
  readonly wrong: Float64Array
  readonly odds: Float64Array
  readonly base: Float64Array
  readonly rise: Float64Array
  readonly baseSlope: Float64Array
  readonly riseSlope: Float64Array
  readonly information: Float64Array
}

/** The posterior of one student on the grid, and the range outside of which it holds nothing. */
export interface StudentPosterior {
  readonly student: CalibrationStudent
  readonly mass: Float64Array
  readonly from: number
  readonly to: number
}

/** Mass below which a grid point is left out. */
const nothing = 1e-15

/**
 * Goes through the students once with these parameters and hands on the posterior of each (the same array again and
 * again). Returns the marginal log-likelihood of all. This is the expectation step of R. D. Bock and M. Aitkin,
 * Psychometrika 46 (1981) 443-459, on the grid of the estimates, with a normal class that sums to 1 there.
 */
export function calibrationPass(
  { students }: Pick<CalibrationData, 'students'>,
  curves: readonly CalibrationCurve[],
  logClass: Float64Array,
  visit: (posterior: StudentPosterior) => void,
): number {
  const mass = new Float64Array(logClass.length)
  let logLikelihood = 0
  for (const student of students) {
    mass.set(logClass)
    student.items.forEach((j, a) => addLikelihood(mass, curves[j], student.scores[a] ?? 0))
    logLikelihood += toPosterior(mass)
    let from = 0
    let to = mass.length
    while (from < to && (mass[from] ?? 0) < nothing) from += 1
    while (to > from && (mass[to - 1] ?? 0) < nothing) to -= 1
    visit({ student, mass, from, to })
  }
  return logLikelihood
}

/** Logarithms of a normal distribution on the grid that sums to 1 there. */
export function logNormal(mu: number, sigma: number, settings: MeasureSettings): Float64Array {
  const raw = gridOf(settings).points.map(x => -((x - mu) ** 2) / (2 * sigma ** 2))
  const highest = Math.max(...raw)
  const logSum = highest + Math.log(raw.reduce((sum, value) => sum + Math.exp(value - highest), 0))
  return raw.map(value => value - logSum)
}

/** The curve of each item: measurement.md section 2.2 with k = a, since here the difficulty is what is asked for. */
export function calibrationCurves(
  { items }: Pick<CalibrationData, 'items'>,
  difficulties: Float64Array,
  settings: MeasureSettings,
): CalibrationCurve[] {
  return items.map(({ question: { chance } }, j) => curveOf(difficulties[j] ?? 0, chance, settings))
}

function curveOf(difficulty: number, chance: number, settings: MeasureSettings): CalibrationCurve {
  const { points } = gridOf(settings)
  const arrayOf = () => new Float64Array(points.length)
  const curve = {
    wrong: arrayOf(),
    odds: arrayOf(),
    base: arrayOf(),
    rise: arrayOf(),
    baseSlope: arrayOf(),
    riseSlope: arrayOf(),
    information: arrayOf(),
  }
  const { slope: a, slipCeiling } = settings
  for (let x = 0; x < points.length; x++) {
    const logistic = 1 / (1 + Math.exp(-a * ((points[x] ?? 0) - difficulty)))
    const p = chance + (slipCeiling - chance) * logistic
    const q = 1 - p
    const first = -a * (slipCeiling - chance) * logistic * (1 - logistic)
    const second = -a * (1 - 2 * logistic) * first
    curve.wrong[x] = Math.log(q)
    curve.odds[x] = Math.log(p) - Math.log(q)
    curve.base[x] = -first / q
    curve.rise[x] = first / (p * q)
    curve.baseSlope[x] = -second / q - (first / q) ** 2
    curve.riseSlope[x] = second / (p * q) - ((1 - 2 * p) * first ** 2) / (p * q) ** 2
    curve.information[x] = first ** 2 / (p * q)
  }
  return curve
}

function addLikelihood(total: Float64Array, curve: CalibrationCurve | undefined, score: number): void {
  if (!curve) return
  const { wrong, odds } = curve
  for (let x = 0; x < total.length; x++) {
    total[x] = (total[x] ?? 0) + (wrong[x] ?? 0) + score * (odds[x] ?? 0)
  }
}

/** Turns logarithms into a distribution in place; returns the logarithm of their sum. */
function toPosterior(mass: Float64Array): number {
  let highest = -Infinity
  for (let x = 0; x < mass.length; x++) highest = Math.max(highest, mass[x] ?? -Infinity)
  let sum = 0
  for (let x = 0; x < mass.length; x++) {
    const here = Math.exp((mass[x] ?? 0) - highest)
    mass[x] = here
    sum += here
  }
  for (let x = 0; x < mass.length; x++) mass[x] = (mass[x] ?? 0) / sum
  return highest + Math.log(sum)
}
