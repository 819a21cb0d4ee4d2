import type { Assignment } from '#src/domain/assignment/assignment.ts'
import { mayReview } from '#src/domain/assignment/may-review.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'
import type { AttemptMode } from '#src/domain/quiz/quiz-mode.ts'

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
