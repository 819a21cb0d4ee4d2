import { describe, expect, it } from 'vitest'
import { levelOfTheta, roundedBand, thetaOfLevel } from '#src/domain/measure/level-scale.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'

describe('the level scale', () => {
  it.each([
    [0, -2.5],
    [20, -1.5],
    [50, 0],
    [60, 0.5],
    [75, 1.25],
    [100, 2.5],
  ])('puts level %d at %d logits and back', (level, theta) => {
    expect(thetaOfLevel(level, measureSettings)).toBe(theta)
    expect(levelOfTheta(theta, measureSettings)).toBe(level)
  })

  it('shows nothing below 0 or above 100', () => {
    expect(levelOfTheta(-6, measureSettings)).toBe(0)
    expect(levelOfTheta(6, measureSettings)).toBe(100)
  })

  it('rounds a band to the nearest 5 points', () => {
    expect(roundedBand({ levelLow: 37.4, levelHigh: 62.6 }, measureSettings)).toEqual({ low: 35, high: 65 })
    expect(roundedBand({ levelLow: 0, levelHigh: 99 }, measureSettings)).toEqual({ low: 0, high: 100 })
  })
})
