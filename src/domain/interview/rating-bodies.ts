import type { InterviewSession, InterviewSheet } from '#src/domain/interview/interview-record.ts'
import { interviewQuestionHash } from '#src/domain/interview/interview-question-hash.ts'
import type { EventBody } from '#src/domain/learning/learner-event.ts'

type RatingBody = Extract<EventBody, { type: 'interview-rating' }>

/**
 * What a sheet adds to the log of the learner of this device: one rating for each answer of which a criterion was rated,
 * in the order of the questions. Nothing while the sheet is open, when the learner is not the candidate, or when the
 * session was given up. Ratings of questions and criteria the session does not have are left out.
 */
export function ratingBodies(session: InterviewSession, sheet: InterviewSheet): RatingBody[] {
  if (!session.isLearnerCandidate || session.isAbandoned || sheet.doneUtc === null) return []
  return session.questions.flatMap(({ question }): RatingBody[] => {
    const rating = sheet.ratings.find(({ questionId }) => questionId === question.id)
    const criteria = question.criteria.flatMap(({ id }) => {
      const anchored = rating?.criteria[id]
      return anchored === undefined ? [] : [{ id, anchored }]
    })
    const [skill] = question.skills
    if (criteria.length === 0 || skill === undefined) return []
    const { id: questionId, level } = question
    const questionHash = interviewQuestionHash(question)
    return [{ type: 'interview-rating', questionId, questionHash, rater: sheet.part, skill, level, criteria }]
  })
}
