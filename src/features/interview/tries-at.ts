import type { InterviewQuestion } from '#src/domain/interview/guide.ts'
import type { Rater, RatingSheet } from '#src/domain/interview/interview-record.ts'
import { answeredQuestions } from '#src/domain/interview/rating-summary.ts'
import { type ListedInterview, standingOf } from '#src/state/interview/list-interviews.ts'

/** One rating of one try at a question. */
export interface QuestionTry {
  readonly sessionId: string
  readonly startedUtc: number
  readonly rater: Rater
  /** As it was asked then. */
  readonly question: InterviewQuestion
  readonly rating: RatingSheet
}

/** All finished ratings of answers to a question, newest first. In pair only once both are finished. */
export function triesAt(interviews: readonly ListedInterview[], questionId: string): readonly QuestionTry[] {
  return interviews
    .filter(one => standingOf(one) === 'rated')
    .flatMap(({ session, self, other }) => {
      const question = answeredQuestions(session).find(({ id }) => id === questionId)
      if (question === undefined) return []
      return [self, other].flatMap((sheet): QuestionTry[] => {
        const rating = sheet?.ratings.find(one => one.questionId === questionId)
        if (sheet === null || rating === undefined) return []
        const { sessionId, startedUtc } = session
        return [{ sessionId, startedUtc, rater: sheet.part, question, rating }]
      })
    })
}
