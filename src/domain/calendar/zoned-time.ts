import { dayMs } from '#src/domain/calendar/day-ms.ts'

/** What a clock in a zone showed, as an instant. */
export type ZonedInstant =
  | {
      readonly kind: 'instant'
      /** Milliseconds since 1970 UTC. */
      readonly utc: number
      /**
       * How often the clocks of the zone show it: where they are put forward, never, and the same span later is meant
       * (02:30 becomes 03:30); where they are put back, twice, and the first time is meant.
       */
      readonly shown: 'once' | 'never' | 'twice'
    }
  /** No date and time from 1970 to 9999, or no zone of this browser. */
  | { readonly kind: 'unreadable' }

/** Whether the browser knows a time zone of this name. */
export function isZone(zone: string): boolean {
  try {
    clockOf(zone)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** The instant of a wall clock reading such as `2026-11-23T09:00` in an IANA zone such as `Europe/Vienna`. */
export function instantOf(wall: string, zone: string): ZonedInstant {
  const reading = parseWall(wall)
  if (reading === null || !isZone(zone)) return { kind: 'unreadable' }
  const clock = clockOf(zone)
  const offsetAt = (utc: number) => readClock(clock, utc) - utc
  // A day before and after are on either side of any change of the clocks.
  const before = reading - offsetAt(reading - dayMs)
  const after = reading - offsetAt(reading + dayMs)
  const isShownAt = (utc: number) => readClock(clock, utc) === reading
  const [utc = before] = [before, after].filter(isShownAt).toSorted((one, other) => one - other)
  if (!isShownAt(utc)) return { kind: 'instant', utc, shown: 'never' }
  const isTwice = before !== after && isShownAt(before) && isShownAt(after)
  return { kind: 'instant', utc, shown: isTwice ? 'twice' : 'once' }
}

/** What the clocks of a zone show at an instant, to the minute: `2026-11-23T09:00`. Throws for an unknown zone. */
export function wallTimeOf(utc: number, zone: string): string {
  return new Date(readClock(clockOf(zone), utc)).toISOString().slice(0, 16)
}

function clockOf(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
}

/** What the clock shows, as if it were UTC. */
function readClock(clock: Intl.DateTimeFormat, utc: number): number {
  const parts = new Map(clock.formatToParts(utc).map(({ type, value }) => [type, Number(value)]))
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
}

/** As if it were UTC; null for what no clock shows, such as the 30th of February. */
function parseWall(wall: string): number | null {
  if (!/^(19[7-9]\d|[2-9]\d{3})-\d\d-\d\dT\d\d:\d\d$/.test(wall)) return null
  const utc = Date.parse(`${wall}Z`)
  return !Number.isNaN(utc) && new Date(utc).toISOString().startsWith(wall) ? utc : null
}
