import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { studyMs } from '#src/domain/history/study-ms.ts'
import { studySessions } from '#src/domain/history/study-sessions.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { anyEvents, anyEventsTwice } from '#tests/domain/learning/any-events.ts'
import { hexId, minute, newYear, otherEvent } from '#tests/domain/learning/learner-events.ts'
import { given, standing } from '#tests/domain/history/history-log.ts'

const hour = 60 * minute
const sessionsOf = (events: Parameters<typeof standing>[0]) =>
  studySessions(standing(events), measureSettings)

describe('study sessions', () => {
  it('are sittings with their responses, minutes and attempts', () => {
    const log = [
      given('a', newYear, { elapsedMs: 20_000 }),
      given('a', newYear + minute, { elapsedMs: 40_000 }),
      given('b', newYear + 7 * hour, { elapsedMs: 60_000, mode: 'exam' }),
      given('c', newYear + 15 * hour, { elapsedMs: 10_000 }),
    ]
    expect(sessionsOf(log)).toEqual([
      {
        startUtc: newYear,
        endUtc: newYear + 7 * hour,
        responses: 3,
        studyMs: 120_000,
        attempts: [
          { attemptId: hexId('a'), mode: 'practice', startUtc: newYear, responses: 2 },
          { attemptId: hexId('b'), mode: 'exam', startUtc: newYear + 7 * hour, responses: 1 },
        ],
      },
      {
        startUtc: newYear + 15 * hour,
        endUtc: newYear + 15 * hour,
        responses: 1,
        studyMs: 10_000,
        attempts: [{ attemptId: hexId('c'), mode: 'practice', startUtc: newYear + 15 * hour, responses: 1 }],
      },
    ])
  })

  it('hold repeats and responses that were too fast: they are study, if not evidence', () => {
    const log = [
      given('a', newYear, { questionId: 'question-one' }),
      given('b', newYear + hour, { questionId: 'question-one' }),
      given('b', newYear + hour + 1, { elapsedMs: 300, seq: 1 }),
    ]
    expect(sessionsOf(log).map(({ responses, studyMs: ms }) => [responses, ms])).toEqual([[3, 60_300]])
  })

  it('leave out what was only seen, and what was taken back in an exam', () => {
    const log = [
      given('a', newYear, { questionId: 'question-one', mode: 'exam' }),
      otherEvent('clear', { seq: 1, tUtc: newYear + minute }),
      otherEvent('flag', { seq: 2, tUtc: newYear + minute, questionId: 'question-two' }),
    ]
    expect(sessionsOf(log)).toEqual([])
  })

  it('share out every response that stands, eight hours apart, in order', () => {
    fc.assert(
      fc.property(anyEvents, events => {
        const responses = standing(events)
        const sessions = studySessions(responses, measureSettings)
        const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
        expect(sum(sessions.map(session => session.responses))).toBe(responses.length)
        expect(sum(sessions.flatMap(({ attempts }) => attempts.map(one => one.responses)))).toBe(
          responses.length,
        )
        expect(sum(sessions.map(session => session.studyMs))).toBe(
          sum(responses.map(({ response }) => studyMs(response))),
        )
        sessions.forEach((session, i) => {
          expect(session.responses).toBeGreaterThan(0)
          const before = sessions[i - 1]
          if (before) {
            expect(session.startUtc - before.endUtc).toBeGreaterThanOrEqual(measureSettings.sessionGapMs)
          }
        })
        const ids = sessions.flatMap(({ attempts }) => attempts.map(({ attemptId }) => attemptId))
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  it('are the same whatever the order in which the events arrived', () => {
    fc.assert(
      fc.property(anyEventsTwice, ({ events, again }) => {
        expect(sessionsOf(again)).toEqual(sessionsOf(events))
      }),
    )
  })
})

describe('time that counts as study', () => {
  it.each([
    [30_000, 60, 30_000],
    [240_000, 60, 240_000],
    [240_001, 60, 240_000],
    [36_000_000, 45, 180_000],
  ])('of %d ms at %d s expected is %d ms', (elapsedMs, expectedSeconds, counted) => {
    expect(studyMs({ elapsedMs, expectedSeconds })).toBe(counted)
  })
})
