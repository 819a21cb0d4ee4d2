import { classPaths } from '#src/domain/class-paths.ts'
import { paths } from '#src/domain/paths.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'

/** Where a finished attempt leads: to its summary, or to sending the result to who assigned it. */
export function endPath({ attemptId, assignment }: Attempt): string {
  return assignment === undefined
    ? paths.summary(attemptId)
    : classPaths.handIn(assignment.assignmentId, attemptId)
}
