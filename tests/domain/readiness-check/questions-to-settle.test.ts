import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureSettings as settings } from '#src/domain/measure/measure-settings.ts'
import { checkStandings } from '#src/domain/readiness-check/check-standing.ts'
import { type OpenSkill, questionsToSettle } from '#src/domain/readiness-check/questions-to-settle.ts'
import {
  normalMass,
  poolOf,
  questionsOf,
  situationOf,
  termsOf,
} from '#tests/domain/readiness-check/sample-check.ts'

const good = questionsOf('web', 40, ['numeric'], [60, 75])

/** A skill of which so much is known, with these questions left. */
function openSkill(
  posterior: Float64Array,
  { bank = good, missing = 1, weight = 1, level = 60 } = {},
): OpenSkill {
  const terms = termsOf([], { skills: [{ id: 'web', requiredLevel: level }] })
  const situation = situationOf(terms, bank, { web: { posterior } })
  const [standing] = checkStandings({ ...situation, pool: poolOf(bank, weight) }, settings)
  const candidates = standing?.state.kind === 'open' ? standing.state.candidates : []
  return { posterior, requiredLevel: level, gamma: 0.8, missing, candidates }
}

const settle = (skill: OpenSkill, seed = 'a') => questionsToSettle(skill, seed, settings)
/** Of many seeds, so that one draw of people does not decide. */
const typical = (skill: OpenSkill) =>
  [1, 2, 3, 4, 5].reduce((sum, n) => sum + (settle(skill, `seed ${n}`) ?? 100), 0) / 5

describe('how many more questions would settle a skill', () => {
  it('is the same for the same seed', () => {
    const seed = fc.string({ maxLength: 8 })
    const mean = fc.double({ min: -1, max: 1.5, noNaN: true })
    fc.assert(
      fc.property(seed, mean, (own, at) => {
        const skill = openSkill(normalMass(at, 0.8))
        expect(settle(skill, own)).toBe(settle(skill, own))
      }),
      { numRuns: 20 },
    )
  })

  it('is more the nearer the level is to what is required', () => {
    const byDistance = [0, 0.5, 0.9].map(away => typical(openSkill(normalMass(0.5 + away, 0.8))))
    // To get a hard question wrong tells little, so it takes several.
    const bank = questionsOf('web', 40, ['numeric'], [90])
    const below = [0, 0.2, 0.7].map(away => typical(openSkill(normalMass(0.5 - away, 0.8), { bank })))
    for (const [at = 0, near = 0, far = 0] of [byDistance, below]) {
      expect(at).toBeGreaterThan(far)
      expect(at).toBeGreaterThanOrEqual(near)
      expect(near).toBeGreaterThanOrEqual(far)
    }
  })

  it('is at least what the floor is short of', () => {
    const sure = normalMass(2.5, 0.4)
    for (const missing of [1, 2, 3, 5]) expect(settle(openSkill(sure, { missing }))).toBe(missing)
    // Repeats of half the weight: twice as many.
    expect(settle(openSkill(sure, { missing: 3, weight: 0.5 }))).toBe(6)
  })

  it('is more where the questions left tell less', () => {
    const posterior = normalMass(0.9, 0.9)
    const usual = typical(openSkill(posterior))
    expect(typical(openSkill(posterior, { weight: 0.5 }))).toBeGreaterThan(usual)
    const guessable = questionsOf('web', 40, ['situational-judgement'], [60, 75])
    expect(typical(openSkill(posterior, { bank: guessable }))).toBeGreaterThan(usual)
  })

  it('is nobody’s guess where what is left would not do', () => {
    const near = normalMass(0.5, 0.6)
    expect(settle(openSkill(near, { bank: [] }))).toBeNull()
    expect(settle(openSkill(near, { bank: good.slice(0, 2) }))).toBeNull()
    const tooEasy = questionsOf('web', 12, ['situational-judgement'], [20])
    expect(settle(openSkill(near, { bank: tooEasy }))).toBeNull()
    // Fewer questions than the floor is short of.
    expect(settle(openSkill(normalMass(3, 0.3), { bank: good.slice(0, 2), missing: 3 }))).toBeNull()
  })

  it('holds for people as they come: half of those drawn from the posterior are settled by then', () => {
    const skill = openSkill(normalMass(0.9, 0.9))
    const found = [1, 2, 3, 4, 5, 6].map(n => settle(skill, `seed ${n}`))
    for (const one of found) expect(one).not.toBeNull()
    const numbers = found.map(one => one ?? Infinity)
    expect(Math.max(...numbers) - Math.min(...numbers)).toBeLessThanOrEqual(4)
  })
})
