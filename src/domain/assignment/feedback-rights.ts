import type { Assignment } from '#src/domain/assignment/assignment.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'
import type { AttemptMode } from '#src/domain/quiz/quiz-mode.ts'

/** Whether a finished attempt may show which responses were right, and why. */
export function mayReview({ assignment }: Pick<Attempt, 'assignment'>): boolean {
  if (assignment === undefined) return true
  return assignment.grading === 'device' && (assignment.feedback === 'each' || assignment.feedback === 'end')
}

/** Whether a finished attempt may show what it came to. */
export function mayShowScore(attempt: Pick<Attempt, 'assignment'>): boolean {
  const { assignment } = attempt
  return mayReview(attempt) || (assignment?.grading === 'device' && assignment.feedback === 'score')
}

/**
 * How an attempt at an assignment is taken. Feedback after each response is for practice alone: with any other policy
 * practice is an exam without a time limit.
 */
export function assignedMode({ questions, mode, feedback, grading }: Assignment): AttemptMode {
  if (questions.kind === 'check') return 'check'
  return mode === 'practice' && feedback === 'each' && grading === 'device' ? 'practice' : 'exam'
}
