import { describe, expect, it } from 'vitest'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'

describe('the settings in force', () => {
  it('are version 3: a change here needs a new version', () => {
    const days = (ms: number) => ms / 86_400_000
    const { halfLifeMs, spacedRepeat, sessionGapMs, ...rest } = measureSettings
    expect(rest).toEqual({
      version: 3,
      levelScale: { centre: 50, pointsPerLogit: 20 },
      bandStep: 5,
      responseProbabilityLogit: Math.log(2),
      slope: 1,
      slipCeiling: 0.97,
      difficultyError: 0.8,
      flattening: 0.346,
      priorVariance: { general: 0.5625, domain: 0.5625, skill: 1.125 },
      grid: { limit: 6, stepsPerLogit: 10 },
      intervalMass: 0.8,
      gamma: { own: 0.8, other: 0.9 },
      floor: { usual: 3, extreme: 5 },
      floorSlack: 0.2,
      leaning: 2 / 3,
      rapidResponse: { ms: 2000, shareOfExpected: 0.1 },
      sessionFactor: 0.5,
      interviewRating: { counts: false, weight: 0.5, spacing: 0.5, raterError: 1.7 },
      typicalChance: expect.any(Object),
    })
    expect(days(halfLifeMs)).toBe(540)
    expect(spacedRepeat.weight).toBe(0.5)
    expect(days(spacedRepeat.afterMs)).toBe(14)
    expect(days(sessionGapMs) * 24).toBe(8)
  })

  it('flatten by (16 sqrt 3 / 15 pi)^2', () => {
    const closedForm = ((16 * Math.sqrt(3)) / (15 * Math.PI)) ** 2
    expect(Math.abs(measureSettings.flattening - closedForm)).toBeLessThan(0.0005)
  })

  it('split a prior variance of 1.5 squared', () => {
    const { general, domain, skill } = measureSettings.priorVariance
    expect(general + domain + skill).toBe(1.5 ** 2)
  })

  it('survive JSON, so that they can be stored with a result', () => {
    expect(JSON.parse(JSON.stringify(measureSettings))).toEqual(measureSettings)
  })
})
