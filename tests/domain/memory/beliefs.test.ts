import { describe, expect, it } from 'vitest'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import type { LearnerEventOf } from '#src/domain/learning/learner-event.ts'
import { luckyGuesses, misconceptions } from '#src/domain/memory/beliefs.ts'
import { heldBeliefs, rightDaysSince } from '#src/domain/memory/held-beliefs.ts'
import { memorySettings } from '#src/domain/memory/memory-settings.ts'
import { day, hexId, newYear, responseEvent } from '#tests/domain/learning/learner-events.ts'
import { sampleQuestions } from '#tests/domain/question/sample-questions.ts'

const question = sampleQuestions['single-choice']
const dayOf = (utc: number) => new Date(utc).toISOString().slice(0, 10)

type Given = LearnerEventOf<'response'>
let attempts = 0
const respond = (days: number, fields: Partial<Given>): Given =>
  responseEvent({
    attempt: (attempts += 1).toString(16),
    tUtc: newYear + days * day,
    questionId: question.id,
    confidence: 'sure',
    ...fields,
  })
const wrong = (days: number, option: string) =>
  respond(days, { score: 0, response: { kind: 'single-choice', option } })
const right = (days: number, fields: Partial<Given> = {}) => respond(days, fields)

function read(events: readonly Given[], readable = events) {
  const held = heldBeliefs(foldEvents(events), memorySettings)
  const given = readable.map(({ attemptId, response }) => ({ attemptId, question, response }))
  return {
    sure: misconceptions(held.misconceptions, given, dayOf),
    lucky: luckyGuesses(held.luckyGuesses, given, dayOf),
  }
}

describe('misconceptions', () => {
  it('are sure errors, grouped by what was believed, the latest first', () => {
    const { open, cleared, unread } = read([wrong(0, 'b'), wrong(3, 'c'), wrong(2, 'b')]).sure
    expect(open.map(({ part, times, lastUtc }) => [part, times, lastUtc])).toEqual([
      ['c', 1, newYear + 3 * day],
      ['b', 2, newYear + 2 * day],
    ])
    expect(open[1]).toMatchObject({ believed: 'Wrong', reason: 'Why b is wrong.', question })
    expect([cleared, unread]).toEqual([[], 0])
  })

  it('are not errors that were unsure, nor those faster than the question can be read', () => {
    const unsure = respond(0, { score: 0, confidence: 'unsure' })
    const hasty = respond(0, { score: 0, elapsedMs: 500 })
    expect(read([unsure, hasty]).sure.open).toEqual([])
  })

  it('are cleared when the question was right and sure on two later days', () => {
    const stages = [
      wrong(0, 'b'),
      right(0.2),
      right(2),
      right(2.1),
      right(5, { confidence: 'fairly-sure' }),
      right(6),
    ]
    const states = stages.map((_, at) => read(stages.slice(0, at + 1)).sure)
    expect(states.map(({ open }) => open[0]?.rightDays)).toEqual([0, 0, 1, 1, 1, undefined])
    expect(states.at(-1)?.cleared).toMatchObject([{ part: 'b', rightDays: 2 }])
  })

  it('come back when it is believed again', () => {
    const { open, cleared } = read([wrong(0, 'b'), right(1), right(2), wrong(9, 'c')]).sure
    expect(open.map(({ part }) => part)).toEqual(['c'])
    expect(cleared.map(({ part }) => part)).toEqual(['b'])
  })

  it('say how many responses could not be read again', () => {
    const events = [wrong(0, 'b'), wrong(1, 'c')]
    const { open, unread } = read(events, events.slice(1)).sure
    expect([open.map(({ part }) => part), unread]).toEqual([['c'], 1])
  })
})

it('works out a calendar day once for each right response, not for each error: a history of years has thousands', () => {
  const events = Array.from({ length: 50 }, (_, i) => [wrong(i, 'b'), right(i + 100)]).flat()
  const held = heldBeliefs(foldEvents(events), memorySettings)
  const given = events.map(({ attemptId, response }) => ({ attemptId, question, response }))
  let calls = 0
  const countingDayOf = (utc: number) => {
    calls += 1
    return dayOf(utc)
  }
  expect(misconceptions(held.misconceptions, given, countingDayOf).cleared).toMatchObject([{ rightDays: 50 }])
  expect(calls).toBeLessThanOrEqual(51)
})

describe('lucky guesses', () => {
  it('are right responses while unsure, one for a question, cleared alike', () => {
    const guess = (days: number) => right(days, { confidence: 'unsure' })
    expect(read([guess(0), guess(1), right(2)]).lucky.open).toMatchObject([
      { part: '', times: 2, rightDays: 1 },
    ])
    expect(read([guess(0), guess(1), right(2), right(3)]).lucky).toMatchObject({
      open: [],
      cleared: [{ rightDays: 2 }],
    })
    expect(read([right(0)]).lucky.open).toEqual([])
  })
})

describe('the days since', () => {
  it('are counted once each, without the day of the belief and those before', () => {
    const at = (...days: number[]) => days.map(days_ => newYear + days_ * day)
    expect(rightDaysSince(at(-1, 0.5, 1, 1.9, 4), newYear, dayOf)).toBe(2)
  })

  it('keep the attempts apart that a question was asked in', () => {
    const [held] = heldBeliefs(foldEvents([wrong(0, 'b')]), memorySettings).misconceptions
    expect(held?.sightings[0]?.attemptId).toBe(hexId(attempts.toString(16)))
  })
})
