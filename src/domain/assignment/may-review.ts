import type { Attempt } from '#src/domain/quiz/attempt.ts'

/** Whether a finished attempt may show which responses were right, and why. */
export function mayReview({ assignment }: Pick<Attempt, 'assignment'>): boolean {
  if (assignment === undefined) return true
  return assignment.grading === 'device' && (assignment.feedback === 'each' || assignment.feedback === 'end')
}
