import type { InterviewSession, InterviewSheet } from '#src/domain/interview/interview-record.ts'
import { isDone } from '#src/domain/interview/is-done.ts'
import { ratersHere } from '#src/domain/interview/raters-here.ts'

/**
 * Whether the ratings of a sheet may show on this device, as on the gap report: it is done, and so is every sheet of
 * those who rate here, for whoever has still to rate would be swayed.
 */
export function isShown(
  session: Pick<InterviewSession, 'way' | 'isLearnerCandidate'>,
  parts: Record<InterviewSheet['part'], InterviewSheet | null>,
  sheet: InterviewSheet,
): boolean {
  return isDone(sheet) && ratersHere(session).every(rater => isDone(parts[rater]))
}
