import { addDays, daysBetween, mondayOf } from '#src/domain/calendar/calendar-day.ts'
import { localDayOf } from '#src/domain/calendar/local-day.ts'
import type { StudyDay } from '#src/domain/history/study-days.ts'

/** What was done in a calendar week at this device. */
export interface StudyWeek {
  /** The Monday it begins with, YYYY-MM-DD. */
  readonly monday: string
  readonly responses: number
  /** Time on questions as `studyMs` counts it, milliseconds. */
  readonly studyMs: number
}

const nothing = { responses: 0, studyMs: 0 }

/**
 * The weeks from the first day of study to the week of `now` (milliseconds since 1970 UTC), earliest first, weeks
 * without study among them; at most the newest `limit`. A day in the future (a clock set back) is put into the week of
 * now. Empty without study.
 */
export function studyWeeks(days: readonly StudyDay[], now: number, limit: number): StudyWeek[] {
  const thisWeek = mondayOf(localDayOf(now).day)
  const byMonday = new Map<string, typeof nothing>()
  for (const { day, responses, studyMs } of days) {
    const monday = day > thisWeek ? thisWeek : mondayOf(day)
    const week = byMonday.get(monday) ?? nothing
    byMonday.set(monday, { responses: week.responses + responses, studyMs: week.studyMs + studyMs })
  }
  const [first] = [...byMonday.keys()].sort()
  if (first === undefined) return []
  const count = Math.min(Math.max(1, limit), daysBetween(first, thisWeek) / 7 + 1)
  return Array.from({ length: count }, (_, i) => {
    const monday = addDays(thisWeek, -7 * (count - 1 - i))
    return { monday, ...(byMonday.get(monday) ?? nothing) }
  })
}
