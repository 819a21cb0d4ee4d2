import { describe, expect, it } from 'vitest'
import { emptyEvidence } from '#src/domain/learning/evidence.ts'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import type { LearnerEvent } from '#src/domain/learning/learner-event.ts'
import { measureSettings as settings } from '#src/domain/measure/measure-settings.ts'
import { checkPool } from '#src/domain/readiness-check/check-pool.ts'
import {
  day,
  finishEvent,
  newYear,
  otherEvent,
  responseEvent,
} from '#tests/domain/learning/learner-events.ts'
import { questionsOf } from '#tests/domain/readiness-check/sample-check.ts'

const index = [...questionsOf('web', 3), ...questionsOf('storage', 2)]

/** What may be asked so many days after the events, with its weight. */
function poolAfter(days: number, events: readonly LearnerEvent[]) {
  const pool = checkPool(index, foldEvents(events), newYear + days * day, settings)
  return Object.fromEntries(
    [...pool].map(([skill, own]) => [skill, own.map(({ question, weight }) => [question.id, weight])]),
  )
}

const given = (questionId: string, attempt = 'a') => responseEvent({ questionId, skill: 'web', attempt })
const storage = [
  ['storage-0', 1],
  ['storage-1', 1],
]

describe('what a check may ask', () => {
  it('is everything at first', () => {
    const pool = checkPool(index, emptyEvidence, newYear, settings)
    expect([...pool.keys()]).toEqual(['web', 'storage'])
    expect([...pool.values()].flat().map(({ question }) => question)).toEqual(index)
  })

  it.each([
    [0, [1, 2]],
    [89, [1, 2]],
  ])('leaves out what was seen %d days ago while there is anything else', (days, left) => {
    expect(poolAfter(days, [given('web-0')])).toEqual({ web: left.map(n => [`web-${n}`, 1]), storage })
  })

  it('has what was seen 90 days ago again, as a repeat of half the weight', () => {
    expect(poolAfter(90, [given('web-0')])['web']).toEqual([
      ['web-0', 0.5],
      ['web-1', 1],
      ['web-2', 1],
    ])
  })

  it('falls back to repeats that count, where a skill has nothing else, and never to those that do not', () => {
    const all = ['web-0', 'web-1', 'web-2'].map(id => given(id))
    expect(poolAfter(13, all)).toEqual({ storage })
    expect(poolAfter(14, all)).toEqual({ web: all.map(({ questionId }) => [questionId, 0.5]), storage })
  })

  it('asks what was seen and never answered only when nothing else is left, with its whole weight', () => {
    const events = [otherEvent('draft', { questionId: 'web-1', attempt: 'b' }), given('web-0')]
    expect(poolAfter(1, events)['web']).toEqual([['web-2', 1]])
    expect(poolAfter(1, [...events, given('web-2', 'c')])['web']).toEqual([['web-1', 1]])
    // Left unanswered at the end of an attempt, its solution could be read.
    const ended = [...events, given('web-2', 'c'), finishEvent({ attempt: 'b', unanswered: ['web-1'] })]
    expect(poolAfter(1, ended)).toEqual({ storage })
  })

  it('takes what a clock that was set back shows as seen tomorrow for seen just now', () => {
    expect(poolAfter(-1, [given('web-0')])['web']).toEqual([
      ['web-1', 1],
      ['web-2', 1],
    ])
  })
})
