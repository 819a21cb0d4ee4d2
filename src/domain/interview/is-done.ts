import type { InterviewSheet } from '#src/domain/interview/interview-record.ts'

/** Whether a sheet was closed by its rater: before, nobody else may see it. */
export function isDone(sheet: InterviewSheet | null): sheet is InterviewSheet & { doneUtc: number } {
  return sheet !== null && sheet.doneUtc !== null
}
