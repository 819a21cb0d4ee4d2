import { localDayOf } from '#src/domain/calendar/local-day.ts'
import { studyMs } from '#src/domain/history/study-ms.ts'
import type { WeighedResponse } from '#src/domain/measure/base-weights.ts'

/** What was done on a calendar day at this device. */
export interface StudyDay {
  /** YYYY-MM-DD */
  readonly day: string
  readonly responses: number
  /** Time on questions as `studyMs` counts it, milliseconds. */
  readonly studyMs: number
}

/**
 * The days with a response that stands, earliest first. `responses` come earliest first; the calendar is only asked
 * where a day ends, because asking it for each of 100,000 responses takes a tenth of a second.
 */
export function studyDays(responses: readonly WeighedResponse[]): StudyDay[] {
  const days: StudyDay[] = []
  let today = { day: '', endUtc: -Infinity }
  let sum = { responses: 0, studyMs: 0 }
  for (const { response } of responses) {
    if (response.tUtc >= today.endUtc) {
      if (sum.responses > 0) days.push({ day: today.day, ...sum })
      today = localDayOf(response.tUtc)
      sum = { responses: 0, studyMs: 0 }
    }
    sum.responses += 1
    sum.studyMs += studyMs(response)
  }
  if (sum.responses > 0) days.push({ day: today.day, ...sum })
  return days
}
