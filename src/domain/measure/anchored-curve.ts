import { type AnchoredLevel, anchoredLevels } from '#src/domain/interview/guide.ts'
import { gridOf } from '#src/domain/measure/grid.ts'
import { levelOfTheta, thetaOfLevel } from '#src/domain/measure/level-scale.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'

/** ln P(anchored level | theta) at every grid point, by anchored level. */
export type AnchoredCurves = ReadonlyMap<AnchoredLevel, Float64Array>

const known = new WeakMap<MeasureSettings, Map<number, AnchoredCurves>>()

/**
 * How likely each anchored level is at theta, for an interview question of a level (0..100): Samejima's graded response
 * model (1969), P(Y >= k) = 1 / (1 + exp(-slope (theta - b_k))), with the thresholds b_k placed
 * evenly around the question's level, so that a 3 speaks most of somebody just there. The same object for the same
 * arguments.
 */
export function anchoredCurves(level: number, settings: MeasureSettings): AnchoredCurves {
  const byLevel = known.get(settings) ?? new Map<number, AnchoredCurves>()
  known.set(settings, byLevel)
  const found = byLevel.get(level)
  if (found) return found
  const reached = (k: number) =>
    gridOf(settings).points.map(theta => probabilityOf(k, theta, level, settings))
  const curves: AnchoredCurves = new Map(
    anchoredLevels.map(anchored => {
      const above = reached(anchored + 1)
      return [anchored, reached(anchored).map((p, j) => Math.log(p - (above[j] ?? 0)))]
    }),
  )
  byLevel.set(level, curves)
  return curves
}

/**
 * Slope of those curves: k = a / sqrt(1 + 0.346 a^2 (tau^2 + rater^2)), flattened for the error of the question's level
 * and for that of the rater, as `flattenedSlope` is for the first alone.
 */
export function ratingSlope(settings: MeasureSettings): number {
  const { slope, flattening, difficultyError, interviewRating } = settings
  const variance = difficultyError ** 2 + interviewRating.raterError ** 2
  return slope / Math.sqrt(1 + flattening * slope ** 2 * variance)
}

/** The level, 0..100, that a mean anchored level at a question of a level speaks of: a 3 of the question's own. */
export function levelOfAnchored(mean: number, level: number, settings: MeasureSettings): number {
  return levelOfTheta(
    thetaOfLevel(level, settings) + settings.interviewRating.spacing * (mean - middle),
    settings,
  )
}

const middle = 3

/** P(Y >= k); everybody reaches the lowest anchored level, nobody one above the highest. */
function probabilityOf(k: number, theta: number, level: number, settings: MeasureSettings): number {
  if (k <= anchoredLevels[0]) return 1
  if (k > anchoredLevels.length) return 0
  const threshold = thetaOfLevel(level, settings) + settings.interviewRating.spacing * (k - 0.5 - middle)
  return 1 / (1 + Math.exp(-ratingSlope(settings) * (theta - threshold)))
}
