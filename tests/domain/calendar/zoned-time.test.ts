import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOf, isZone, wallTimeOf } from '#src/domain/calendar/zoned-time.ts'

const zones = [
  'Europe/Vienna',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Pacific/Apia',
  'Africa/Casablanca',
  'UTC',
]

/** UTC of the instant with how often it is shown, as one text. */
function read(wall: string, zone: string): string {
  const instant = instantOf(wall, zone)
  return instant.kind === 'instant' ? `${new Date(instant.utc).toISOString()} ${instant.shown}` : 'unreadable'
}

describe('instantOf', () => {
  // Rules of the tz database: Directive 2000/84/EC, US Energy Policy Act of 2005, Lord Howe's half hour,
  // Samoa without 30 December 2011.
  it.each([
    ['2026-11-23T09:00', 'Europe/Vienna', '2026-11-23T08:00:00.000Z once'],
    ['2026-07-01T09:00', 'Europe/Vienna', '2026-07-01T07:00:00.000Z once'],
    ['2026-07-01T09:00', 'America/New_York', '2026-07-01T13:00:00.000Z once'],
    ['2026-11-23T00:00', 'Asia/Kathmandu', '2026-11-22T18:15:00.000Z once'],
    ['2026-11-23T09:00', 'UTC', '2026-11-23T09:00:00.000Z once'],
    // Clocks put forward: the reading does not exist, the same span later is meant.
    ['2026-03-29T01:59', 'Europe/Vienna', '2026-03-29T00:59:00.000Z once'],
    ['2026-03-29T02:00', 'Europe/Vienna', '2026-03-29T01:00:00.000Z never'],
    ['2026-03-29T02:30', 'Europe/Vienna', '2026-03-29T01:30:00.000Z never'],
    ['2026-03-29T03:00', 'Europe/Vienna', '2026-03-29T01:00:00.000Z once'],
    ['2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30:00.000Z never'],
    ['2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z never'],
    ['2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T22:00:00.000Z never'],
    // Clocks put back: the reading comes twice, the first time is meant.
    ['2026-10-25T01:59', 'Europe/Vienna', '2026-10-24T23:59:00.000Z once'],
    ['2026-10-25T02:00', 'Europe/Vienna', '2026-10-25T00:00:00.000Z twice'],
    ['2026-10-25T02:30', 'Europe/Vienna', '2026-10-25T00:30:00.000Z twice'],
    ['2026-10-25T03:00', 'Europe/Vienna', '2026-10-25T02:00:00.000Z once'],
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z twice'],
    ['2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z twice'],
    ['2028-02-29T23:59', 'Europe/Vienna', '2028-02-29T22:59:00.000Z once'],
  ])('%s in %s is %s', (wall, zone, expected) => expect(read(wall, zone)).toBe(expected))

  it.each([
    ['', 'UTC'],
    ['2026-02-30T10:00', 'UTC'],
    ['2026-13-01T10:00', 'UTC'],
    ['2026-01-01T24:00', 'UTC'],
    ['2026-01-01T10:60', 'UTC'],
    ['2026-01-01', 'UTC'],
    ['2026-01-01T10:00Z', 'UTC'],
    ['+12026-01-01T10:00', 'UTC'],
    ['1969-12-31T23:00', 'UTC'],
    ['2026-01-01T10:00', 'Mars/Olympus'],
    ['2026-01-01T10:00', ''],
  ])('cannot read %j in %j', (wall, zone) => expect(read(wall, zone)).toBe('unreadable'))

  it('gives back what the clock shows, in every zone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 24 * 60, max: 4_102_444_800_000 / 60_000 }),
        (zone, minutes) => {
          const utc = minutes * 60_000
          const instant = instantOf(wallTimeOf(utc, zone), zone)
          if (instant.kind === 'unreadable') throw new Error('unreadable')
          expect(instant.shown).not.toBe('never')
          // The second time the clock shows it cannot be meant.
          expect(instant.shown === 'twice' ? instant.utc <= utc : instant.utc === utc).toBe(true)
          expect(wallTimeOf(instant.utc, zone)).toBe(wallTimeOf(utc, zone))
        },
      ),
    )
  })

  it('is never earlier for a later reading on either side of a change', () => {
    const wall = (minutes: number) =>
      new Date(Date.UTC(2026, 2, 28) + minutes * 60_000).toISOString().slice(0, 16)
    const utcOf = (minutes: number) => {
      const instant = instantOf(wall(minutes), 'Europe/Vienna')
      return instant.kind === 'instant' && instant.shown !== 'never' ? instant.utc : null
    }
    const instants = Array.from({ length: 48 * 4 }, (_, quarter) => utcOf(quarter * 15)).filter(
      utc => utc !== null,
    )
    expect(instants).toEqual(instants.toSorted((one, other) => one - other))
    expect(instants).toHaveLength(48 * 4 - 4)
  })
})

describe('isZone', () => {
  it.each(zones)('%s is one', zone => expect(isZone(zone)).toBe(true))
  it.each(['', 'Mars/Olympus', 'toString', '__proto__', 'Europe/Vienna\n'])('%j is none', zone =>
    expect(isZone(zone)).toBe(false),
  )
})
