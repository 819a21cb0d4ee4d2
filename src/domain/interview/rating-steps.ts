import type { Criterion, InterviewQuestion } from '#src/domain/interview/guide.ts'
import type { InterviewSheet, Rater, RatingSheet } from '#src/domain/interview/interview-record.ts'

/** A sheet nothing is written on yet. */
export function emptySheet(sessionId: string, part: Rater, nowUtc: number): InterviewSheet {
  return { v: 1, sessionId, part, updatedUtc: nowUtc, ratings: [], doneUtc: null }
}

/** What a sheet says of a question; nothing yet where it was not rated. */
export function ratingOf(sheet: InterviewSheet | null, questionId: string): RatingSheet {
  return (
    sheet?.ratings.find(one => one.questionId === questionId) ?? {
      questionId,
      criteria: {},
      facts: [],
      redFlags: [],
      words: '',
      notes: [],
    }
  )
}

/** The sheet with this rating of one question in place of the former. A sheet that is done stays as it is. */
export function withRating(sheet: InterviewSheet, rating: RatingSheet, nowUtc: number): InterviewSheet {
  if (sheet.doneUtc !== null) return sheet
  const others = sheet.ratings.filter(({ questionId }) => questionId !== rating.questionId)
  return { ...sheet, updatedUtc: Math.max(nowUtc, sheet.updatedUtc + 1), ratings: [...others, rating] }
}

/** The sheet closed: from now on it is never changed. */
export function closeSheet(sheet: InterviewSheet, nowUtc: number): InterviewSheet {
  if (sheet.doneUtc !== null) return sheet
  return { ...sheet, updatedUtc: Math.max(nowUtc, sheet.updatedUtc + 1), doneUtc: nowUtc }
}

/** The criteria of a question that have no level yet. */
export function unratedCriteria(
  question: Pick<InterviewQuestion, 'id' | 'criteria'>,
  sheet: InterviewSheet | null,
): readonly Criterion[] {
  const { criteria } = ratingOf(sheet, question.id)
  return question.criteria.filter(({ id }) => criteria[id] === undefined)
}
