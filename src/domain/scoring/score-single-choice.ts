import type { ScorableOf } from '#src/domain/question/question.ts'
import type { ResponseOf } from '#src/domain/question/response.ts'
import { graded, type ScoreResult, unanswered, unknownPart } from '#src/domain/scoring/score-result.ts'

/** 1 for the keyed option, 0 for any other. */
export function scoreSingleChoice(
  question: ScorableOf<'single-choice'>,
  response: ResponseOf<'single-choice'>,
): ScoreResult {
  if (response.option === '') return unanswered
  if (!question.options.some(({ id }) => id === response.option)) return unknownPart
  return graded(response.option === question.key ? 1 : 0)
}
