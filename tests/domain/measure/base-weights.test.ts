import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import type { LearnerEvent } from '#src/domain/learning/learner-event.ts'
import { baseWeights, isTooFast, responsesOfSkill, weightIfAsked } from '#src/domain/measure/base-weights.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { anyEventsTwice } from '#tests/domain/learning/any-events.ts'
import {
  day,
  finishEvent,
  hexId,
  newYear,
  otherEvent,
  responseEvent,
} from '#tests/domain/learning/learner-events.ts'

const settings = measureSettings
const at = (days: number) => newYear + days * day
const practice = (attempt: string, days: number) => responseEvent({ attempt, tUtc: at(days) })

/** Reason and weight of every response, by attempt. */
function weights(...events: LearnerEvent[]) {
  const weighed = baseWeights(foldEvents(events), settings)
  return Object.fromEntries(
    weighed.map(({ attemptId, reason, baseWeight }) => [attemptId.slice(-1), [reason, baseWeight]]),
  )
}

describe('the weight of a response before ageing', () => {
  it('is 1 the first time', () => {
    expect(weights(practice('a', 0))).toEqual({ a: ['first', 1] })
  })

  it('is 0 for a repeat within 14 days of the last sight and 0.5 from 14 days on', () => {
    expect(weights(practice('a', 0), practice('b', 13.999))).toMatchObject({ b: ['early-repeat', 0] })
    expect(weights(practice('a', 0), practice('b', 14))).toMatchObject({ b: ['spaced-repeat', 0.5] })
  })

  it('counts the last sight, not the last response', () => {
    const sight = otherEvent('draft', { attempt: 'b', tUtc: at(10) })
    expect(weights(practice('a', 0), sight, practice('c', 20))).toMatchObject({ c: ['early-repeat', 0] })
    expect(weights(practice('a', 0), sight, practice('c', 24))).toMatchObject({ c: ['spaced-repeat', 0.5] })
  })

  it('counts repeats of repeats', () => {
    expect(weights(practice('a', 0), practice('b', 10), practice('c', 20), practice('d', 40))).toEqual({
      a: ['first', 1],
      b: ['early-repeat', 0],
      c: ['early-repeat', 0],
      d: ['spaced-repeat', 0.5],
    })
  })

  it('is 1 after a sight without feedback: an attempt that was left without responding', () => {
    const looked = otherEvent('flag', { attempt: 'a', tUtc: at(0) })
    expect(weights(looked, practice('b', 1))).toEqual({ b: ['first', 1] })
  })

  it('is that of a repeat after an exam ended with the question unanswered, for the solution was shown', () => {
    const unanswered = finishEvent({ attempt: 'a', tUtc: at(0), unanswered: ['question-one'] })
    expect(weights(unanswered, practice('b', 1))).toEqual({ b: ['early-repeat', 0] })
    expect(weights(unanswered, practice('b', 20))).toEqual({ b: ['spaced-repeat', 0.5] })
  })

  it('is none for a response taken back', () => {
    const given = responseEvent({ mode: 'exam', seq: 0 })
    expect(weights(given, otherEvent('clear', { seq: 1 }))).toEqual({})
  })

  it('counts another attempt that is still going on as seen just now', () => {
    const long = [
      otherEvent('draft', { attempt: 'b', tUtc: at(1) }),
      otherEvent('draft', { attempt: 'b', tUtc: at(60), seq: 1 }),
    ]
    expect(weights(practice('a', 0), ...long, practice('c', 30))).toMatchObject({ c: ['early-repeat', 0] })
  })

  it('does not take an own earlier sight for a repeat', () => {
    const own = otherEvent('draft', { attempt: 'b', tUtc: at(20) })
    const response = responseEvent({ attempt: 'b', tUtc: at(21), seq: 1 })
    expect(weights(practice('a', 0), own, response)).toMatchObject({ b: ['spaced-repeat', 0.5] })
  })

  it('of two attempts at one instant is 1 for one of them only', () => {
    expect(weights(practice('b', 0), practice('a', 0))).toEqual({ a: ['first', 1], b: ['early-repeat', 0] })
  })
})

describe('weights under other settings', () => {
  it('are those of the settings, though the evidence was read before', () => {
    const evidence = foldEvents([practice('a', 0), practice('b', 20)])
    const strict = { ...settings, spacedRepeat: { weight: 0.25, afterMs: 14 * day } }
    const readings = [settings, strict, settings].map(used => baseWeights(evidence, used)[1]?.baseWeight)
    expect(readings).toEqual([0.5, 0.25, 0.5])
  })
})

describe('a response that was too fast', () => {
  it.each([
    [1_999, 10, true],
    [2_000, 10, false],
    [2_000, 20, false],
    [5_999, 60, true],
    [6_000, 60, false],
  ])('in %d ms where %d s were expected: %s', (elapsedMs, expectedSeconds, fast) => {
    expect(isTooFast({ elapsedMs, expectedSeconds }, settings)).toBe(fast)
  })

  it('has no weight, says why, and still makes the next one a repeat', () => {
    const fast = responseEvent({ attempt: 'a', elapsedMs: 500 })
    expect(weights(fast, practice('b', 1))).toEqual({ a: ['too-fast', 0], b: ['early-repeat', 0] })
  })
})

describe('the weight a question would have if asked now', () => {
  const encounters = (...events: LearnerEvent[]) => foldEvents(events).questions.get('question-one')

  it.each([
    ['never seen', undefined, 1],
    ['seen without feedback', encounters(otherEvent('draft', { tUtc: at(29) })), 1],
    ['responded to yesterday', encounters(practice('a', 29)), 0],
    ['responded to 14 days ago', encounters(practice('a', 16)), 0.5],
    ['left unanswered yesterday', encounters(finishEvent({ tUtc: at(29), unanswered: ['question-one'] })), 0],
    [
      'seen again yesterday',
      encounters(practice('a', 0), otherEvent('draft', { attempt: 'b', tUtc: at(29) })),
      0,
    ],
  ])('%s', (_, met, weight) => {
    expect(weightIfAsked(met, at(30), settings)).toBe(weight)
  })

  it('is the weight it gets', () => {
    fc.assert(
      fc.property(anyEventsTwice, ({ events }) => {
        const now = at(100)
        const evidence = foldEvents(events)
        const promised = weightIfAsked(evidence.questions.get('question-one'), now, settings)
        const asked = foldEvents([responseEvent({ attempt: 'ee', tUtc: now })], evidence)
        const got = baseWeights(asked, settings).find(
          ({ attemptId, questionId }) => attemptId === hexId('ee') && questionId === 'question-one',
        )
        expect(got?.baseWeight).toBe(promised)
      }),
    )
  })
})

describe('weights of any log', () => {
  it('are those a plain reading of the rules gives, in whatever order events arrive', () => {
    fc.assert(
      fc.property(anyEventsTwice, ({ again }) => {
        const evidence = foldEvents(again)
        for (const { questionId, attemptId, response, baseWeight, reason } of baseWeights(
          evidence,
          settings,
        )) {
          const others = [...(evidence.questions.get(questionId) ?? [])].filter(([id]) => id !== attemptId)
          const isRepeat = others.some(([id, { standing, unansweredUtc }]) => {
            const exposed = standing?.kind === 'response' ? standing.tUtc : (unansweredUtc ?? Infinity)
            return exposed < response.tUtc || (exposed === response.tUtc && id < attemptId)
          })
          const gaps = others
            .filter(([, { firstSeenUtc }]) => firstSeenUtc <= response.tUtc)
            .map(([, { lastSeenUtc }]) => Math.max(0, response.tUtc - lastSeenUtc))
          const expected =
            response.elapsedMs < 6_000 ? 0 : !isRepeat ? 1 : Math.min(...gaps) >= 14 * day ? 0.5 : 0
          expect([reason, baseWeight]).toEqual([expect.any(String), expected])
        }
      }),
    )
  })
})

describe('the responses of a skill', () => {
  it('come newest first with their reasons, early repeats and discarded ones included', () => {
    const evidence = foldEvents([
      practice('a', 0),
      practice('b', 1),
      responseEvent({ attempt: 'c', tUtc: at(3), questionId: 'question-two', elapsedMs: 10 }),
      responseEvent({ attempt: 'd', tUtc: at(4), questionId: 'question-three', skill: 'hl7-adt' }),
    ])
    const reasons = responsesOfSkill(evidence, 'dicom-web', settings).map(({ reason }) => reason)
    expect(reasons).toEqual(['too-fast', 'early-repeat', 'first'])
  })
})
