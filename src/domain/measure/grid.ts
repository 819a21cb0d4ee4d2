import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'

/** The points, in logits, on which every probability vector lives. */
export interface Grid {
  readonly points: Float64Array
  /** Distance between neighbours, logits. */
  readonly step: number
}

const grids = new WeakMap<MeasureSettings, Grid>()

/** The grid x_j = -6 + 0.1 j, j = 0..120. Points are exact quotients, so a cut can be compared with `===`. Section 2.3. */
export function gridOf(settings: MeasureSettings): Grid {
  const known = grids.get(settings)
  if (known) return known
  const { limit, stepsPerLogit } = settings.grid
  const half = limit * stepsPerLogit
  const points = Float64Array.from({ length: 2 * half + 1 }, (_, j) => (j - half) / stepsPerLogit)
  const grid = { points, step: 1 / stepsPerLogit }
  grids.set(settings, grid)
  return grid
}

/**
 * Scales a vector in place so that it sums to 1, and returns it.
 * Throws on a sum that is not a positive finite number: a vector without mass is a bug, not a result.
 */
export function normalise(mass: Float64Array): Float64Array {
  let sum = 0
  for (let j = 0; j < mass.length; j++) sum += mass[j] ?? 0
  if (!(sum > 0 && sum < Infinity)) throw new Error(`A probability vector sums to ${sum}`)
  for (let j = 0; j < mass.length; j++) mass[j] = (mass[j] ?? 0) / sum
  return mass
}

/** Mean of a distribution on the grid (EAP), logits. Section 2.4. */
export function meanOf(mass: Float64Array, grid: Grid): number {
  let mean = 0
  for (let j = 0; j < mass.length; j++) mean += (mass[j] ?? 0) * (grid.points[j] ?? 0)
  return mean
}

/** Standard deviation of a distribution on the grid, logits. Section 2.4. */
export function standardDeviationOf(mass: Float64Array, grid: Grid): number {
  const mean = meanOf(mass, grid)
  let variance = 0
  for (let j = 0; j < mass.length; j++) variance += (mass[j] ?? 0) * ((grid.points[j] ?? 0) - mean) ** 2
  return Math.sqrt(variance)
}

/**
 * Point below which `share` (0..1) of the mass lies, logits; the mass of a point is spread evenly over half a step
 * to either side. Section 2.4.
 */
export function quantileOf(mass: Float64Array, share: number, grid: Grid): number {
  let below = 0
  for (let j = 0; j < mass.length; j++) {
    const here = mass[j] ?? 0
    if (here > 0 && below + here >= share) {
      return (grid.points[j] ?? 0) + grid.step * ((share - below) / here - 0.5)
    }
    below += here
  }
  return (grid.points.at(-1) ?? 0) + grid.step / 2
}

/** Probability of being at or above a cut: the mass above it and half of the mass exactly on it. Section 2.5. */
export function probabilityAtOrAbove(mass: Float64Array, cut: number, grid: Grid): number {
  let above = 0
  for (let j = 0; j < mass.length; j++) above += (mass[j] ?? 0) * shareAbove(grid.points[j] ?? 0, cut)
  return above
}

/** How much of the mass at a point counts as above the cut: all, none, or half when it is the cut. Section 2.5. */
export function shareAbove(point: number, cut: number): 0 | 0.5 | 1 {
  if (point === cut) return 0.5
  return point > cut ? 1 : 0
}

/** Expected shortfall below a cut, sum p_j max(0, cut - x_j), logits. Section 2.5. */
export function expectedShortfallOf(mass: Float64Array, cut: number, grid: Grid): number {
  let shortfall = 0
  for (let j = 0; j < mass.length; j++) shortfall += (mass[j] ?? 0) * Math.max(0, cut - (grid.points[j] ?? 0))
  return shortfall
}
