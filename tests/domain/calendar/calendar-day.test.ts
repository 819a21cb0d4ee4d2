import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, dayWords, mondayOf, weekdayOf } from '#src/domain/calendar/calendar-day.ts'

describe('a calendar day', () => {
  it.each([
    ['2026-01-04', '2025-12-29'],
    ['2026-01-05', '2026-01-05'],
    ['2026-01-11', '2026-01-05'],
    ['1970-01-01', '1969-12-29'],
    ['1969-12-28', '1969-12-22'],
  ])('%s is in the week from Monday %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday)
  })

  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-29', 365, '2027-03-29'],
  ])('%s and %i days more is %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to)
    expect(daysBetween(from, to)).toBe(days)
  })

  it('knows its weekday and reads shortly in a list', () => {
    expect([weekdayOf('2026-11-22'), dayWords('2026-11-22')]).toEqual([0, 'Sun 22 Nov'])
  })
})
