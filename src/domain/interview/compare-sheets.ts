import type { AnchoredLevel, Criterion, InterviewQuestion } from '#src/domain/interview/guide.ts'
import type { InterviewSession, InterviewSheet, RatingSheet } from '#src/domain/interview/interview-record.ts'
import { answeredQuestions } from '#src/domain/interview/rating-summary.ts'

/** One criterion of one answer, as both rated it. */
export interface ComparedRating {
  readonly question: InterviewQuestion
  readonly criterion: Criterion
  readonly self: AnchoredLevel | null
  readonly other: AnchoredLevel | null
  /** Self minus other, -4..4; null unless both rated it. */
  readonly difference: number | null
}

/** One answer, with what each heard. */
export interface ComparedAnswer {
  readonly question: InterviewQuestion
  readonly self: RatingSheet | null
  readonly other: RatingSheet | null
  readonly ratings: readonly ComparedRating[]
  /** Facts, each with who says that it came. */
  readonly facts: readonly { readonly text: string; readonly self: boolean; readonly other: boolean }[]
}

/** What both said of a session, in the order asked. Only to be called once both sheets are done. */
export function compareSheets(
  session: InterviewSession,
  self: InterviewSheet,
  other: InterviewSheet,
): readonly ComparedAnswer[] {
  return answeredQuestions(session).map(question =>
    compareAnswer(question, ratingOf(self, question), ratingOf(other, question)),
  )
}

/** All criteria of a session: the largest difference first, then what only one rated; else in the order asked. */
export function byDifference(answers: readonly ComparedAnswer[]): readonly ComparedRating[] {
  const size = ({ difference }: ComparedRating) => (difference === null ? -1 : Math.abs(difference))
  return answers.flatMap(({ ratings }) => ratings).toSorted((a, b) => size(b) - size(a))
}

function ratingOf({ ratings }: InterviewSheet, { id }: InterviewQuestion): RatingSheet | null {
  return ratings.find(({ questionId }) => questionId === id) ?? null
}

function compareAnswer(
  question: InterviewQuestion,
  self: RatingSheet | null,
  other: RatingSheet | null,
): ComparedAnswer {
  return {
    question,
    self,
    other,
    ratings: question.criteria.map(criterion => {
      const [own, heard] = [self?.criteria[criterion.id] ?? null, other?.criteria[criterion.id] ?? null]
      const difference = own === null || heard === null ? null : own - heard
      return { question, criterion, self: own, other: heard, difference }
    }),
    facts: question.facts.map(({ id, text }) => ({
      text,
      self: self?.facts.includes(id) ?? false,
      other: other?.facts.includes(id) ?? false,
    })),
  }
}
