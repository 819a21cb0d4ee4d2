import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { studyDays } from '#src/domain/history/study-days.ts'
import { studyTotals } from '#src/domain/history/study-totals.ts'
import { studyWeeks } from '#src/domain/history/study-weeks.ts'
import { anyEvents } from '#tests/domain/learning/any-events.ts'
import { day, newYear } from '#tests/domain/learning/learner-events.ts'
import { given, standing } from '#tests/domain/history/history-log.ts'

/** A time at this device, wherever it is. */
const at = (month: number, date: number, hours = 12, minutes = 0) =>
  new Date(2026, month - 1, date, hours, minutes).getTime()

const log = [
  given('a', at(1, 4, 23, 59)),
  given('a', at(1, 5, 0, 0), { seq: 1, elapsedMs: 45_000 }),
  given('b', at(1, 5, 8), { questionId: `question-a-${at(1, 4, 23, 59)}` }),
  given('c', at(1, 20), { elapsedMs: 15_000 }),
]

describe('days and totals', () => {
  it('part at midnight of this device', () => {
    const days = studyDays(standing(log))
    expect(days.map(({ day: date, ...rest }) => [date, rest])).toEqual([
      ['2026-01-04', { responses: 1, studyMs: 30_000 }],
      ['2026-01-05', { responses: 2, studyMs: 75_000 }],
      ['2026-01-20', { responses: 1, studyMs: 15_000 }],
    ])
  })

  it('count responses, different questions, time and days', () => {
    const responses = standing(log)
    expect(studyTotals(responses, studyDays(responses))).toEqual({
      responses: 4,
      questions: 3,
      studyMs: 120_000,
      days: 3,
    })
  })
})

describe('weeks', () => {
  const weeks = (now: number, limit = 26) => studyWeeks(studyDays(standing(log)), now, limit)

  it('run from the first response to now, empty ones among them', () => {
    expect(weeks(at(1, 27))).toEqual([
      { monday: '2025-12-29', responses: 1, studyMs: 30_000 },
      { monday: '2026-01-05', responses: 2, studyMs: 75_000 },
      { monday: '2026-01-12', responses: 0, studyMs: 0 },
      { monday: '2026-01-19', responses: 1, studyMs: 15_000 },
      { monday: '2026-01-26', responses: 0, studyMs: 0 },
    ])
  })

  it('are the newest when there are too many', () => {
    expect(weeks(at(1, 27), 2).map(({ monday }) => monday)).toEqual(['2026-01-19', '2026-01-26'])
  })

  it('take a response from the future for one of this week', () => {
    expect(weeks(at(1, 5, 9))).toEqual([
      { monday: '2025-12-29', responses: 1, studyMs: 30_000 },
      { monday: '2026-01-05', responses: 3, studyMs: 90_000 },
    ])
  })

  it('are none without a response', () => {
    expect(studyWeeks([], newYear, 26)).toEqual([])
  })

  it('sum to the totals, whatever the clock says now', () => {
    fc.assert(
      fc.property(anyEvents, fc.integer({ min: -400, max: 400 }), (events, days) => {
        const responses = standing(events)
        const studied = studyDays(responses)
        const totals = studyTotals(responses, studied)
        const found = studyWeeks(studied, newYear + days * day, Infinity)
        expect(found.reduce((sum, week) => sum + week.responses, 0)).toBe(totals.responses)
        expect(found.reduce((sum, week) => sum + week.studyMs, 0)).toBe(totals.studyMs)
      }),
    )
  })
})
