import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#src/domain/calendar/calendar-day.ts'
import { dayMs } from '#src/domain/calendar/day-ms.ts'
import { localDayOf, localDayStart } from '#src/domain/calendar/local-day.ts'

describe('a local day', () => {
  it('ends where the next one begins, also where clocks change', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 * dayMs }), utc => {
        const { day, startUtc, endUtc } = localDayOf(utc)
        expect(startUtc).toBeLessThanOrEqual(utc)
        expect(endUtc).toBeGreaterThan(utc)
        expect(localDayOf(endUtc - 1).day).toBe(day)
        expect(localDayOf(endUtc).day).toBe(addDays(day, 1))
        expect(localDayStart(day)).toBe(startUtc)
      }),
    )
  })

  it('has the name that the clock on the wall gives it', () => {
    expect(localDayOf(new Date(2026, 0, 4, 23, 59).getTime()).day).toBe('2026-01-04')
    expect(localDayOf(new Date(2026, 0, 5, 0, 0).getTime()).day).toBe('2026-01-05')
  })
})
