import { dayMs } from '#src/domain/calendar/day-ms.ts'

/** Days are texts as YYYY-MM-DD, so they compare and sort as texts and know no time zone. */
export function addDays(day: string, days: number): string {
  return new Date(utcOf(day) + days * dayMs).toISOString().slice(0, 10)
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utcOf(to) - utcOf(from)) / dayMs)
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: string): number {
  return new Date(utcOf(day)).getUTCDay()
}

/** The Monday of the week of a day. */
export function mondayOf(day: string): string {
  return addDays(day, -((weekdayOf(day) + 6) % 7))
}

/** "Sun 22 Nov": a day as it is read in a list. */
export function dayWords(day: string): string {
  const options = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const
  return new Date(utcOf(day)).toLocaleDateString('en-GB', options).replace(',', '')
}

function utcOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return Date.UTC(year, month - 1, date)
}
