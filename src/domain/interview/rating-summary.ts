import { mainSkillOf } from '#src/domain/interview/draw-questions.ts'
import type { InterviewQuestion } from '#src/domain/interview/guide.ts'
import type { InterviewSession, InterviewSheet, RatingSheet } from '#src/domain/interview/interview-record.ts'

/** What one rater's rating of one answer comes to. */
export interface QuestionRating {
  readonly questionId: string
  readonly skill: string
  /** The question's level, 0..100. */
  readonly level: number
  /** Mean of the rated criteria, 1..5; null when none was rated. */
  readonly mean: number | null
  readonly rated: number
  readonly criteria: number
  readonly factsSaid: number
  readonly facts: number
  readonly redFlags: number
}

/** Whether every criterion of the question was rated. */
export function isRatedWhole(question: InterviewQuestion, rating: RatingSheet | undefined): boolean {
  return rating !== undefined && question.criteria.every(({ id }) => rating.criteria[id] !== undefined)
}

/** The rating of one answer. Criteria, facts and red flags the question does not have are left out. */
export function rateQuestion(question: InterviewQuestion, rating: RatingSheet | undefined): QuestionRating {
  const anchored = question.criteria.flatMap(({ id }) => rating?.criteria[id] ?? [])
  const said = new Set(rating?.facts)
  return {
    questionId: question.id,
    skill: mainSkillOf(question),
    level: question.level,
    mean: meanOf(anchored),
    rated: anchored.length,
    criteria: question.criteria.length,
    factsSaid: question.facts.filter(({ id }) => said.has(id)).length,
    facts: question.facts.length,
    redFlags: new Set(rating?.redFlags.filter(at => at < question.redFlags.length)).size,
  }
}

/** The questions of a session that were answered, in the order asked. */
export function answeredQuestions(session: InterviewSession): readonly InterviewQuestion[] {
  const answered = new Set(
    session.progress.flatMap(({ questionId, state }) => (state === 'answered' ? [questionId] : [])),
  )
  return session.questions.flatMap(({ question }) => (answered.has(question.id) ? [question] : []))
}

/** One rater's ratings of all answers, in the order asked. */
export function rateSession(session: InterviewSession, sheet: InterviewSheet): readonly QuestionRating[] {
  const byQuestion = new Map(sheet.ratings.map(rating => [rating.questionId, rating]))
  return answeredQuestions(session).map(question => rateQuestion(question, byQuestion.get(question.id)))
}

/** What the answers on one skill were rated, on average; each question counts once. */
export interface SkillMean {
  readonly skill: string
  readonly mean: number
  readonly questions: number
}

/** Means by skill, weakest first; skills without a rating are left out. */
export function meansBySkill(ratings: readonly QuestionRating[]): readonly SkillMean[] {
  const bySkill = new Map<string, number[]>()
  for (const { skill, mean } of ratings) {
    if (mean !== null) bySkill.set(skill, [...(bySkill.get(skill) ?? []), mean])
  }
  return [...bySkill]
    .map(([skill, means]) => ({ skill, mean: meanOf(means) ?? 0, questions: means.length }))
    .sort((a, b) => a.mean - b.mean)
}

/** Null of nothing. */
export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}
