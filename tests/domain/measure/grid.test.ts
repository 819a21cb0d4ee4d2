import { describe, expect, it } from 'vitest'
import {
  expectedShortfallOf,
  gridOf,
  meanOf,
  normalise,
  probabilityAtOrAbove,
  quantileOf,
  standardDeviationOf,
} from '#src/domain/measure/grid.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'

const grid = gridOf(measureSettings)

/** All mass on the given points. */
function massAt(...points: number[]): Float64Array {
  return normalise(grid.points.map(x => (points.includes(x) ? 1 : 0)))
}

/** The density of N(mean, sd^2) at the points. */
function normalMass(mean: number, sd: number): Float64Array {
  return normalise(grid.points.map(x => Math.exp(-((x - mean) ** 2) / (2 * sd * sd))))
}

describe('the grid', () => {
  it('has 121 points from -6 to 6, each the nearest number to its tenth', () => {
    expect(grid.points).toHaveLength(121)
    expect(grid.step).toBe(0.1)
    expect([grid.points[0], grid.points[60], grid.points[67], grid.points[120]]).toEqual([-6, 0, 0.7, 6])
  })

  it('does not take a vector without mass for a distribution', () => {
    expect(() => normalise(new Float64Array(3))).toThrow('sums to 0')
    expect(() => normalise(Float64Array.of(1, NaN))).toThrow('sums to NaN')
    expect(() => normalise(Float64Array.of(1, Infinity))).toThrow('sums to Infinity')
  })

  it('gives mean and spread of two equal points by hand: 0.5 and 1.5', () => {
    expect(meanOf(massAt(-1, 2), grid)).toBeCloseTo(0.5, 12)
    expect(standardDeviationOf(massAt(-1, 2), grid)).toBeCloseTo(1.5, 12)
  })
})

describe('quantiles', () => {
  it('spread the mass of a point over its bin: 10 % of all mass on 1 lies below 0.96', () => {
    expect(quantileOf(massAt(1), 0.1, grid)).toBeCloseTo(0.96, 12)
    expect(quantileOf(massAt(1), 0.9, grid)).toBeCloseTo(1.04, 12)
    expect(quantileOf(massAt(-1, 2), 0.75, grid)).toBeCloseTo(2, 12)
    expect(quantileOf(massAt(-6), 0, grid)).toBeCloseTo(-6.05, 12)
    expect(quantileOf(massAt(6), 1, grid)).toBeCloseTo(6.05, 12)
  })

  it('of a normal distribution are those of the normal table: z(0.90) = 1.281552', () => {
    expect(quantileOf(normalMass(0.3, 0.9), 0.9, grid)).toBeCloseTo(0.3 + 0.9 * 1.281552, 3)
    expect(quantileOf(normalMass(0.3, 0.9), 0.1, grid)).toBeCloseTo(0.3 - 0.9 * 1.281552, 3)
  })
})

describe('the probability of being at or above a cut', () => {
  it('counts half of the mass on the cut', () => {
    expect(probabilityAtOrAbove(massAt(0.5), 0.5, grid)).toBe(0.5)
    expect(probabilityAtOrAbove(massAt(0.7), (64 - 50) / 20, grid)).toBe(0.5)
  })

  it('counts all above and none below', () => {
    expect(probabilityAtOrAbove(massAt(0.5), 0.45, grid)).toBe(1)
    expect(probabilityAtOrAbove(massAt(0.5), 0.55, grid)).toBe(0)
  })

  it('of a normal distribution is that of the normal table: Phi(0.5) = 0.691462', () => {
    expect(Math.abs(probabilityAtOrAbove(normalMass(0.5, 1), 0, grid) - 0.691462)).toBeLessThan(0.0002)
  })
})

describe('the expected shortfall', () => {
  it('is the mean distance below the cut: half of (2 - -1) for equal mass on -1 and 3', () => {
    expect(expectedShortfallOf(massAt(-1, 3), 2, grid)).toBeCloseTo(1.5, 12)
  })

  // E max(0, c - X) of N(m, s^2) is (c - m) Phi(z) + s phi(z), z = (c - m) / s; here c = m, so s / sqrt(2 pi).
  it('of a normal distribution at its mean is sd / sqrt(2 pi)', () => {
    expect(expectedShortfallOf(normalMass(0, 1.2), 0, grid)).toBeCloseTo(1.2 / Math.sqrt(2 * Math.PI), 3)
  })
})
