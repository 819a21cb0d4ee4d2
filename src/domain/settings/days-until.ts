import { dayMs } from '#src/domain/calendar/day-ms.ts'

/**
 * Whole calendar days from the day of `now` (milliseconds since 1970 UTC, read in local time) to `date`
 * (YYYY-MM-DD): 0 today, 1 tomorrow, negative when it has passed.
 */
export function daysUntil(date: string, now: number): number {
  // Reckoned without calendar-day.ts, which would travel with the first screen.
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const today = new Date(now)
  const todayUtc = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())
  return Math.round((Date.UTC(year, month - 1, day) - todayUtc) / dayMs)
}
