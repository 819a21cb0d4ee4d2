import { describe, expect, it } from 'vitest'
import { gridOf, normalise } from '#src/domain/measure/grid.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { leaningOf, responsesNeeded, verdictOf } from '#src/domain/measure/verdict.ts'

const settings = measureSettings
const { points } = gridOf(settings)

/** A skill with this much mass at level 70, above the required 60, and the rest at level 40. */
function skill(probability: number, effectiveResponses = 3) {
  const posterior = normalise(points.map(x => (x === 1 ? probability : x === -0.5 ? 1 - probability : 0)))
  return { posterior, effectiveResponses }
}

const verdict = (probability: number, responses = 3, gamma = 0.8) =>
  verdictOf(skill(probability, responses), { requiredLevel: 60, gamma }, settings)

describe('the verdict', () => {
  it.each([
    [0.81, 0.79, 'too-early'],
    [0.79, 0.81, 'too-early'],
    [0.19, 0.21, 'too-early'],
    [0.21, 0.19, 'too-early'],
    [0.81, 0.19, 'too-early'],
    [0.95, 0.81, 'meets'],
    [0.05, 0.19, 'below'],
  ])('at %d after %d when the last response came is %s', (probability, before, kind) => {
    const { posterior: posteriorAtLast } = skill(before)
    const aged = { ...skill(probability), posteriorAtLast }
    const found = verdictOf(aged, { requiredLevel: 60, gamma: 0.8 }, settings)
    expect(found).toMatchObject({ kind })
    expect(found.probability).toBeCloseTo(probability, 12)
  })

  it.each([
    [0.81, 0.8, 'meets'],
    [0.79, 0.8, 'too-early'],
    [0.21, 0.8, 'too-early'],
    [0.19, 0.8, 'below'],
    [0.89, 0.9, 'too-early'],
    [0.91, 0.9, 'meets'],
    [0.11, 0.9, 'too-early'],
    [0.09, 0.9, 'below'],
  ])('at a probability of %d with gamma %d is %s', (probability, gamma, kind) => {
    expect(verdict(probability, 3, gamma)).toMatchObject({ kind })
    expect(verdict(probability, 3, gamma).probability).toBeCloseTo(probability, 12)
  })

  it('holds at gamma and at 1 - gamma exactly', () => {
    expect(verdict(0.75, 3, 0.75).kind).toBe('meets')
    expect(verdict(0.25, 3, 0.75).kind).toBe('below')
  })

  it('counts half of the mass on the cut', () => {
    const atCut = { posterior: normalise(points.map(x => (x === 0.5 ? 1 : 0))), effectiveResponses: 9 }
    expect(verdictOf(atCut, { requiredLevel: 60, gamma: 0.8 }, settings)).toEqual({
      kind: 'too-early',
      probability: 0.5,
      reason: { kind: 'undecided', leaning: 'open' },
    })
  })

  it.each([
    [0.7, 'likely-meets'],
    [0.6, 'open'],
    [0.4, 'open'],
    [0.3, 'likely-below'],
  ])('undecided at %d leans: %s', (probability, leaning) => {
    expect(verdict(probability)).toMatchObject({ reason: { kind: 'undecided', leaning } })
    expect(leaningOf(probability, settings)).toBe(leaning)
  })
})

describe('the floor', () => {
  it('gives no verdict on fewer than three responses, however sure', () => {
    expect(verdict(0.99, 0)).toMatchObject({ reason: { kind: 'too-few', responses: 0, needed: 3 } })
    expect(verdict(0.99, 2.5)).toMatchObject({
      kind: 'too-early',
      reason: { kind: 'too-few', responses: 2.5 },
    })
    expect(verdict(0.99, 3)).toMatchObject({ kind: 'meets' })
  })

  // 3 * 2^(-t / 540) = 2.8 after 540 log2(3 / 2.8) = 53.7 days.
  it('is still reached by three responses 53 days old, not by those 54 days old', () => {
    expect(verdict(0.99, 3 * 2 ** (-53 / 540)).kind).toBe('meets')
    expect(verdict(0.99, 3 * 2 ** (-54 / 540)).kind).toBe('too-early')
  })

  // Prior N(0, 1.5^2), z(0.80) = 0.841621: beyond gamma below 50 - 25.2 = 24.8 and above 75.2.
  it.each([
    [24, 0.8, 5],
    [26, 0.8, 3],
    [50, 0.8, 3],
    [74, 0.8, 3],
    [76, 0.8, 5],
    // z(0.90) = 1.281552: below 50 - 38.4 = 11.6 and above 88.4.
    [10, 0.9, 5],
    [13, 0.9, 3],
    [87, 0.9, 3],
    [90, 0.9, 5],
  ])('for a required level of %d with gamma %d is %d', (requiredLevel, gamma, needed) => {
    expect(responsesNeeded({ requiredLevel, gamma }, settings)).toBe(needed)
  })

  it('of five holds a verdict back where the prior alone would give it', () => {
    const low = { requiredLevel: 15, gamma: 0.8 }
    expect(verdictOf(skill(0.99, 4), low, settings)).toMatchObject({ reason: { kind: 'too-few', needed: 5 } })
    expect(verdictOf(skill(0.99, 5), low, settings)).toMatchObject({ kind: 'meets' })
  })
})
