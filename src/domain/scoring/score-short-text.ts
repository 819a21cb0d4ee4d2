import type { ScorableOf } from '#src/domain/question/question.ts'
import type { ResponseOf } from '#src/domain/question/response.ts'
import { normaliseText } from '#src/domain/scoring/normalise-text.ts'
import { graded, type ScoreResult, unanswered } from '#src/domain/scoring/score-result.ts'

/** 1 if the text equals an accepted form after normalising, else 0. */
export function scoreShortText(
  question: ScorableOf<'short-text'>,
  response: ResponseOf<'short-text'>,
): ScoreResult {
  const given = normaliseText(response.text)
  if (given === '') return unanswered
  return graded(question.accepted.some(form => normaliseText(form) === given) ? 1 : 0)
}
