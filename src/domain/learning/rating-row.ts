import * as z from 'zod/mini'
import { anchoredLevels } from '#src/domain/interview/guide.ts'
import { raters } from '#src/domain/interview/interview-record.ts'
import type { InterviewRating } from '#src/domain/learning/evidence.ts'
import { questionLevels } from '#src/domain/question/question-kinds.ts'

const text = z.int().check(z.minimum(0))

/**
 * A rating as stored: session, rater, question, its hash, skill, level, time, and what was said of each criterion. Texts
 * are indexes into those of the checkpoint.
 */
export const ratingRowSchema = z.tuple([
  text,
  z.literal(raters),
  text,
  text,
  text,
  z.literal(questionLevels),
  z.number(),
  z.array(z.tuple([text, z.literal(anchoredLevels)])),
])
type RatingRow = z.infer<typeof ratingRowSchema>

/** The row of a rating; `indexOf` gives a text its place. */
export function encodeRating(rating: InterviewRating, indexOf: (text: string) => number): RatingRow {
  const { sessionId, rater, questionId, questionHash, skill, level, tUtc, criteria } = rating
  return [
    indexOf(sessionId),
    rater,
    indexOf(questionId),
    indexOf(questionHash),
    indexOf(skill),
    level,
    tUtc,
    criteria.map(({ id, anchored }) => [indexOf(id), anchored]),
  ]
}

/** The rating of a row; null when one of its texts is missing. */
export function decodeRating(row: RatingRow, texts: readonly string[]): InterviewRating | null {
  const [session, rater, question, hash, skillAt, level, tUtc, said] = row
  const sessionId = texts[session]
  const questionId = texts[question]
  const questionHash = texts[hash]
  const skill = texts[skillAt]
  const criteria = said.flatMap(([at, anchored]) => {
    const id = texts[at]
    return id === undefined ? [] : [{ id, anchored }]
  })
  return sessionId === undefined ||
    questionId === undefined ||
    questionHash === undefined ||
    skill === undefined ||
    criteria.length < said.length
    ? null
    : { sessionId, rater, questionId, questionHash, skill, level, tUtc, criteria }
}
