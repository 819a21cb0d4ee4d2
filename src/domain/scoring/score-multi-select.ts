import type { ScorableOf } from '#src/domain/question/question.ts'
import type { ResponseOf } from '#src/domain/question/response.ts'
import { plusMinusScore } from '#src/domain/scoring/plus-minus-score.ts'
import { graded, type ScoreResult, unanswered, unknownPart } from '#src/domain/scoring/score-result.ts'

/** Plus/minus score of the ticked options; a repeated id counts once. */
export function scoreMultiSelect(
  question: ScorableOf<'multi-select'>,
  response: ResponseOf<'multi-select'>,
): ScoreResult {
  const ticked = [...new Set(response.options)]
  if (ticked.length === 0) return unanswered
  const ids = new Set(question.options.map(({ id }) => id))
  if (!ticked.every(id => ids.has(id))) return unknownPart
  const hits = ticked.filter(id => question.key.includes(id)).length
  return graded(plusMinusScore(hits, ticked.length - hits, question.key.length))
}
