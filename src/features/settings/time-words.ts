import { dayMs } from '#src/domain/calendar/day-ms.ts'

/** "540 days", from milliseconds. */
export function daysOf(ms: number): string {
  return `${ms / dayMs} days`
}

/** "8 hours", from milliseconds. */
export function hoursOf(ms: number): string {
  return `${ms / 3_600_000} hours`
}

/** "2 seconds", from milliseconds. */
export function secondsOf(ms: number): string {
  return `${ms / 1000} seconds`
}
