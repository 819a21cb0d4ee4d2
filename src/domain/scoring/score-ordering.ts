import type { ScorableOf } from '#src/domain/question/question.ts'
import type { ResponseOf } from '#src/domain/question/response.ts'
import {
  graded,
  invalid,
  type ScoreResult,
  unanswered,
  unknownPart,
} from '#src/domain/scoring/score-result.ts'

/** Share of steps that stand in their right position. All steps must be placed, each once. */
export function scoreOrdering(
  question: ScorableOf<'ordering'>,
  response: ResponseOf<'ordering'>,
): ScoreResult {
  const { order } = response
  if (order.length === 0) return unanswered
  if (!order.every(placed => question.items.some(({ id }) => id === placed))) return unknownPart
  if (order.length !== question.items.length || new Set(order).size !== order.length)
    return invalid(`Put all ${question.items.length} steps in order, each of them once.`)
  const right = order.filter((id, position) => id === question.key[position]).length
  return graded(right / question.key.length)
}
