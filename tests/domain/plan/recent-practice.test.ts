import { describe, expect, it } from 'vitest'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import { localDayOf, localDayStart } from '#src/domain/calendar/local-day.ts'
import { planSettings } from '#src/domain/plan/plan-settings.ts'
import { recentDays } from '#src/domain/plan/recent-practice.ts'
import { responseEvent } from '#tests/domain/learning/learner-events.ts'

const at = (day: string, hour = 12) => localDayStart(day) + hour * 3_600_000

describe('localDayOf', () => {
  it('begins and ends at local midnight, also where clocks change', () => {
    for (let hour = 0; hour < 24 * 366; hour += 1) {
      const utc = Date.UTC(2026, 0, 1, hour, 30)
      const { day, startUtc, endUtc } = localDayOf(utc)
      expect(startUtc).toBeLessThanOrEqual(utc)
      expect(endUtc).toBeGreaterThan(utc)
      expect(localDayStart(day)).toBe(startUtc)
    }
  })
})

describe('recentDays', () => {
  it('adds up practice of the last fourteen days by skill', () => {
    const given = [
      { attempt: 'a', tUtc: at('2026-03-01'), questionId: 'old' },
      { attempt: 'a', tUtc: at('2026-03-10'), questionId: 'one', expectedSeconds: 100 },
      { attempt: 'b', tUtc: at('2026-03-12'), questionId: 'two', expectedSeconds: 40 },
      { attempt: 'c', tUtc: at('2026-03-12'), questionId: 'three', mode: 'exam' as const },
    ]
    const { practice } = recentDays(foldEvents(given.map(responseEvent)), '2026-03-20', planSettings)
    expect(practice).toEqual([{ skill: 'dicom-web', questions: 2, minutes: 3, lastOnDay: '2026-03-12' }])
  })

  it('knows the last day of a check, however long ago', () => {
    const given = ['2025-12-24', '2025-12-23'].map((day, i) =>
      responseEvent({ attempt: String(i), questionId: day, tUtc: at(day), mode: 'check' }),
    )
    expect(recentDays(foldEvents(given), '2026-03-20', planSettings).lastCheckDay).toBe('2025-12-24')
    expect(recentDays(foldEvents([]), '2026-03-20', planSettings)).toEqual({
      practice: [],
      lastCheckDay: null,
    })
  })

  it('takes what is from the future, before the clock was set back, for today', () => {
    const given = [
      responseEvent({ attempt: 'a', questionId: 'one', tUtc: at('2027-03-20'), mode: 'check' }),
      responseEvent({ attempt: 'b', questionId: 'two', tUtc: at('2027-03-20') }),
    ]
    const { practice, lastCheckDay } = recentDays(foldEvents(given), '2026-03-20', planSettings)
    expect(lastCheckDay).toBe('2026-03-20')
    expect(practice).toMatchObject([{ skill: 'dicom-web', questions: 1, lastOnDay: '2026-03-20' }])
  })
})
