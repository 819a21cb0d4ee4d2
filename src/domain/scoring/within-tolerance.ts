import type { ScorableOf } from '#src/domain/question/question.ts'

/** How far off a value still counts: in the first unit, or in percent of the target. */
export type Tolerance = ScorableOf<'numeric'>['key']['tolerance']

/** Share of the target by which floating point may miss the edge of the tolerance. */
const floatGuard = 1e-9

/** Greatest distance from `target` that still counts, in the unit of the target, never negative. */
export function allowedDistance(target: number, tolerance: Tolerance): number {
  return 'absolute' in tolerance ? tolerance.absolute : (Math.abs(target) * tolerance.percent) / 100
}

/** Whether `value` is as near to `target` as the tolerance allows, edges included. */
export function isWithinTolerance(value: number, target: number, tolerance: Tolerance): boolean {
  const allowed = allowedDistance(target, tolerance)
  return Math.abs(value - target) <= allowed + floatGuard * Math.max(Math.abs(target), allowed)
}
