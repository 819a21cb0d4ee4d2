import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysUntil } from '#src/domain/settings/days-until.ts'

/** A moment in local time, as the function reads it. */
function local(year: number, month: number, day: number, hour = 12, minute = 0): number {
  return new Date(year, month - 1, day, hour, minute).getTime()
}

describe('daysUntil', () => {
  it.each([
    ['2026-03-10', local(2026, 3, 10), 0],
    ['2026-03-11', local(2026, 3, 10), 1],
    ['2026-03-09', local(2026, 3, 10), -1],
    ['2026-04-01', local(2026, 3, 1), 31],
    ['2027-01-01', local(2026, 12, 31), 1],
    ['2024-03-01', local(2024, 2, 28), 2],
    ['2026-03-01', local(2026, 2, 28), 1],
  ])('until %s', (date, now, days) => {
    expect(daysUntil(date, now)).toBe(days)
  })

  it('counts calendar days, not spans of 24 hours', () => {
    expect(daysUntil('2026-03-11', local(2026, 3, 10, 23, 59))).toBe(1)
    expect(daysUntil('2026-03-10', local(2026, 3, 10, 0, 1))).toBe(0)
    expect(daysUntil('2026-03-10', local(2026, 3, 10, 23, 59))).toBe(0)
  })

  it('is a whole number over every change of the clocks, whatever the hour', () => {
    const time = fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 24 * 60 - 1 }))
    fc.assert(
      fc.property(time, fc.integer({ min: -400, max: 400 }), ([start, minute], days) => {
        const now = new Date(2024, 0, 1 + start, 0, minute).getTime()
        const target = new Date(2024, 0, 1 + start + days, 12)
        const parts = [target.getFullYear(), target.getMonth() + 1, target.getDate()]
        const date = parts.map(part => String(part).padStart(2, '0')).join('-')
        expect(daysUntil(date, now)).toBe(days)
      }),
    )
  })
})
