import type { StudyDay } from '#src/domain/history/study-days.ts'
import type { WeighedResponse } from '#src/domain/measure/base-weights.ts'

/** Everything that was done, in four numbers. */
export interface StudyTotals {
  readonly responses: number
  /** Different questions responded to. */
  readonly questions: number
  /** Time on questions as `studyMs` counts it, milliseconds. */
  readonly studyMs: number
  /** Calendar days at this device with a response. */
  readonly days: number
}

/** Sums over all responses that stand, and over their days. */
export function studyTotals(responses: readonly WeighedResponse[], days: readonly StudyDay[]): StudyTotals {
  return {
    responses: responses.length,
    questions: new Set(responses.map(({ questionId }) => questionId)).size,
    studyMs: days.reduce((sum, day) => sum + day.studyMs, 0),
    days: days.length,
  }
}
