import { describe, expect, it } from 'vitest'
import { timeInZones, zonedTime } from '#src/domain/format/zoned-time.ts'

/** 08:00 UTC on a Monday. */
const monday = Date.UTC(2026, 10, 23, 8)

describe('zonedTime', () => {
  it.each([
    ['UTC', 'Mon, 23 Nov 2026, 08:00'],
    ['Europe/Vienna', 'Mon, 23 Nov 2026, 09:00'],
    ['America/New_York', 'Mon, 23 Nov 2026, 03:00'],
    ['Pacific/Kiritimati', 'Mon, 23 Nov 2026, 22:00'],
    ['Asia/Kathmandu', 'Mon, 23 Nov 2026, 13:45'],
  ])('in %s', (zone, words) => {
    expect(zonedTime(monday, zone)).toBe(words)
  })

  it('keeps to the rules of daylight saving of the day it is about', () => {
    expect(zonedTime(Date.UTC(2026, 6, 1, 8), 'Europe/Vienna')).toBe('Wed, 1 Jul 2026, 10:00')
  })

  it.each(['Mars/Olympus', '', '../etc'])('of no zone, %o, is null', zone => {
    expect(zonedTime(monday, zone)).toBeNull()
  })
})

describe('timeInZones', () => {
  it('says both where clocks differ, one where they agree', () => {
    expect(timeInZones(monday, 'Europe/Vienna', 'America/New_York')).toBe(
      'Mon, 23 Nov 2026, 09:00 (Europe/Vienna); here Mon, 23 Nov 2026, 03:00 (America/New_York)',
    )
    expect(timeInZones(monday, 'Europe/Vienna', 'Europe/Berlin')).toBe(
      'Mon, 23 Nov 2026, 09:00 (Europe/Vienna)',
    )
  })

  it('says the local time where the other zone is unknown', () => {
    expect(timeInZones(monday, 'Mars/Olympus', 'Europe/Vienna')).toBe(
      'Mon, 23 Nov 2026, 09:00 (Europe/Vienna)',
    )
  })
})
