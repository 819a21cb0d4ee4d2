import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import { baseWeights } from '#src/domain/measure/base-weights.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { estimateSkills } from '#src/domain/measure/skill-estimate.ts'
import { verdictOf } from '#src/domain/measure/verdict.ts'
import { responseWeights } from '#src/domain/measure/response-weights.ts'
import { day, minute, newYear, responseEvent } from '#tests/domain/learning/learner-events.ts'

const settings = measureSettings
const hour = 60 * minute

/** One response, to a question of its own, so many hours after new year. */
function given(attempt: string, hours: number, fields: Parameters<typeof responseEvent>[0] = {}) {
  return responseEvent({
    attempt,
    tUtc: newYear + hours * hour,
    questionId: `question-${attempt}-${String(hours).replace('.', '-')}`,
    ...fields,
  })
}

/** Weights at a time of the responses to dicom-web, earliest first. */
function weightsAt(now: number, ...events: ReturnType<typeof given>[]) {
  const found = responseWeights(baseWeights(foldEvents(events), settings), now, settings).get('dicom-web')
  return found?.counted.map(({ weight }) => weight)
}

describe('ageing', () => {
  it.each([
    [0, 1],
    [270, Math.SQRT1_2],
    [540, 0.5],
    [1080, 0.25],
  ])('after %d days leaves %d', (days, weight) => {
    const [aged] = weightsAt(newYear + days * day, given('a', 0)) ?? []
    expect(aged).toBeCloseTo(weight, 12)
  })

  it('never raises a weight: a response from the future has age 0', () => {
    expect(weightsAt(newYear - 400 * day, given('a', 0))).toEqual([1])
  })

  it('halves the half of a spaced repeat', () => {
    const twice = [
      given('a', 0, { questionId: 'question-one' }),
      given('b', 480, { questionId: 'question-one' }),
    ]
    const [, repeat] = weightsAt(newYear + 20 * day + 540 * day, ...twice) ?? []
    expect(repeat).toBeCloseTo(0.25, 12)
  })
})

describe('sessions', () => {
  const settingsOnly = { ...settings, halfLifeMs: Infinity }
  const halvings = (...events: ReturnType<typeof given>[]) =>
    responseWeights(baseWeights(foldEvents(events), settingsOnly), newYear + day, settingsOnly)
      .get('dicom-web')
      ?.counted.map(({ weight }) => weight)

  const three = (attempt: string, hours: number) => [0, 0.1, 0.2].map(more => given(attempt, hours + more))

  it('each newer one halves the weights of the older', () => {
    expect(halvings(given('a', 0), given('a', 0.5), ...three('b', 24), ...three('c', 72))).toEqual([
      0.25, 0.25, 0.5, 0.5, 0.5, 1, 1, 1,
    ])
  })

  it('that hold less than a verdict needs count together: a question a day wears nothing out', () => {
    const daily = (days: number) => Array.from({ length: days }, (_, day) => given(`day ${day}`, 24 * day))
    expect(halvings(...daily(3))).toEqual([1, 1, 1])
    expect(halvings(...daily(5))).toEqual([0.5, 0.5, 1, 1, 1])
    expect(halvings(...three('a', 0), given('b', 24))).toEqual([1, 1, 1, 1])
  })

  it('never leave less than a verdict needs where there was enough, however the days are filled', () => {
    const days = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(days, counts => {
        const events = counts.flatMap((count, day) =>
          Array.from({ length: count }, (_, i) => given(`day ${day}`, 24 * day + i / 10)),
        )
        const sum = (halvings(...events) ?? []).reduce((total, weight) => total + weight, 0)
        expect(sum).toBeGreaterThanOrEqual(Math.min(3, events.length))
      }),
    )
  })

  it('are sittings: attempts less than eight hours apart are one', () => {
    expect(halvings(given('a', 0), given('b', 7.99), given('c', 15.5))).toEqual([1, 1, 1])
    expect(halvings(given('a', 0), ...three('b', 8))).toEqual([0.5, 1, 1, 1])
  })

  it('never split an attempt, however long it rests', () => {
    expect(halvings(given('a', 0), given('a', 100), given('b', 50), given('c', 107))).toEqual([1, 1, 1, 1])
    expect(halvings(given('a', 0), given('a', 100), ...three('b', 108))).toEqual([0.5, 0.5, 1, 1, 1])
  })

  it('of responses without weight do not count', () => {
    const repeat = given('b', 48, { questionId: 'question-one' })
    const fast = given('c', 96, { elapsedMs: 100 })
    expect(halvings(given('a', 0, { questionId: 'question-one' }), repeat, fast)).toEqual([1])
  })

  it('on another skill do not count', () => {
    expect(halvings(given('a', 0), given('b', 48, { skill: 'hl7-adt' }))).toEqual([1])
  })
})

describe('repeats of one question', () => {
  const everyFortnight = (times: number) =>
    Array.from({ length: times }, (_, i) =>
      given(`sitting ${i}`, i * 15 * 24, { questionId: 'question-one' }),
    )

  it('never weigh more than its first response and one repeat', () => {
    for (const times of [2, 3, 10, 24]) {
      const events = everyFortnight(times)
      const weights = weightsAt(newYear + 360 * day, ...events) ?? []
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(1.5)
    }
  })

  it('count as one question where a verdict asks for several', () => {
    const evidence = foldEvents(everyFortnight(24))
    const tree = { domains: [{ id: 'dicom', skills: ['dicom-web'] }] }
    const estimate = estimateSkills(evidence, tree, newYear + 360 * day, settings).skills.get('dicom-web')
    expect(estimate?.effectiveResponses).toBeLessThanOrEqual(1)
    const verdict = estimate && verdictOf(estimate, { requiredLevel: 30, gamma: 0.8 }, settings)
    expect(verdict?.kind).toBe('too-early')
  })
})

describe('what is left out', () => {
  it('is counted by reason, per skill', () => {
    const events = [
      given('a', 0, { questionId: 'question-one' }),
      given('b', 1, { questionId: 'question-one' }),
      given('c', 2, { elapsedMs: 100 }),
      given('c', 3, { elapsedMs: 100 }),
      given('c', 4, { skill: 'constructor' }),
    ]
    const weights = responseWeights(baseWeights(foldEvents(events), settings), newYear, settings)
    expect(weights.get('dicom-web')).toMatchObject({ tooFast: 2, earlyRepeats: 1 })
    expect(weights.get('dicom-web')?.counted).toHaveLength(1)
    expect(weights.get('constructor')).toMatchObject({ tooFast: 0, earlyRepeats: 0 })
    expect(weights.get('hl7-adt')).toBeUndefined()
  })
})
