import type { InterviewRating } from '#src/domain/learning/evidence.ts'

/** What tells ratings apart: the session, who rated, and the question. */
export function ratingKey({
  sessionId,
  rater,
  questionId,
}: Pick<InterviewRating, 'sessionId' | 'rater' | 'questionId'>): string {
  return `${sessionId} ${rater} ${questionId}`
}
