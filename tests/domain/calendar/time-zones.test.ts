import { afterEach, describe, expect, it, vi } from 'vitest'
import { addDays, daysBetween } from '#src/domain/calendar/calendar-day.ts'
import { dayMs } from '#src/domain/calendar/day-ms.ts'
import { localDayOf, localDayStart } from '#src/domain/calendar/local-day.ts'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import { evidenceBeforeDay } from '#src/domain/learning/evidence-as-of.ts'
import { rightDaysSince } from '#src/domain/memory/held-beliefs.ts'
import { dayResponses } from '#src/domain/plan/day-responses.ts'
import { daysUntil } from '#src/domain/settings/days-until.ts'
import { responseEvent } from '#tests/domain/learning/learner-events.ts'

const hour = dayMs / 24

/** Offsets of half and three quarters of an hour, the first and the last zone, and clocks that change at midnight. */
const zones = [
  ['America/St_Johns', 2026],
  ['Pacific/Chatham', 2026],
  ['Pacific/Kiritimati', 2026],
  ['Pacific/Pago_Pago', 2026],
  ['America/Havana', 2026],
  ['Africa/Cairo', 2026],
  ['America/Sao_Paulo', 2018],
] as const

afterEach(() => {
  vi.unstubAllEnvs()
})

describe.each(zones)('in %s', (zone, year) => {
  it('every hour of the year lies in one day, the days follow one another, and a date is as many days away', () => {
    vi.stubEnv('TZ', zone)
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
    const target = `${year}-12-31`
    const wrong: string[] = []
    for (let utc = Date.UTC(year, 0, 2); utc < Date.UTC(year, 11, 31); utc += hour / 2) {
      const { day, startUtc, endUtc } = localDayOf(utc)
      const isSound =
        startUtc <= utc &&
        utc < endUtc &&
        [23, 24, 25].includes((endUtc - startUtc) / hour) &&
        localDayOf(endUtc - 1).day === day &&
        localDayOf(endUtc).day === addDays(day, 1) &&
        localDayStart(day) === startUtc &&
        daysUntil(target, utc) === daysBetween(day, target)
      if (!isSound) wrong.push(new Date(utc).toISOString())
    }
    expect(wrong).toEqual([])
  })

  it('what is given just before midnight is of this day, and a belief is cleared on two days of this place', () => {
    vi.stubEnv('TZ', zone)
    for (let i = 0; i < 365; i += 1) {
      const today = localDayOf(localDayStart(addDays(`${year}-01-01`, i)))
      const times = [today.startUtc - 1, today.startUtc, today.endUtc - 1, today.endUtc]
      const evidence = foldEvents(
        times.map((tUtc, n) => responseEvent({ attempt: String(n), questionId: `q${n}`, tUtc })),
      )
      expect(dayResponses(evidence, today).map(({ questionId }) => questionId)).toEqual(['q1', 'q2'])
      expect([...evidenceBeforeDay(evidence, today).questions.keys()]).toEqual(['q0', 'q3'])
      const dayOf = (utc: number) => localDayOf(utc).day
      expect(rightDaysSince(times.slice(1), today.startUtc - 1, dayOf)).toBe(2)
    }
  })
})
