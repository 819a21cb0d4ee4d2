const dayMs = 24 * 60 * 60 * 1000

/** A calendar day at this device. */
export interface CalendarDay {
  /** Counted from 1 January 1970 as 0. */
  readonly day: number
  /** Where the next day begins, milliseconds since 1970 UTC; days of a clock change are not 24 hours long. */
  readonly endUtc: number
}

/** The calendar day of a time, milliseconds since 1970 UTC. */
export function calendarDayOf(utc: number): CalendarDay {
  const at = new Date(utc)
  const [year, month, date] = [at.getFullYear(), at.getMonth(), at.getDate()]
  return {
    day: Math.round(Date.UTC(year, month, date) / dayMs),
    endUtc: new Date(year, month, date + 1).getTime(),
  }
}

/** The Monday of the week of a day, both counted from 1 January 1970, which was a Thursday. */
export function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7)
}

/** A day counted from 1 January 1970, as YYYY-MM-DD. */
export function dateOfDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}
