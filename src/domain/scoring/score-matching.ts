import type { ScorableOf } from '#src/domain/question/question.ts'
import type { ResponseOf } from '#src/domain/question/response.ts'
import {
  graded,
  invalid,
  type ScoreResult,
  unanswered,
  unknownPart,
} from '#src/domain/scoring/score-result.ts'

/**
 * Share of prompts with their right answer. A prompt left without an answer counts as wrong; every answer can be used
 * at most once, and leftovers stay unused.
 */
export function scoreMatching(
  question: ScorableOf<'matching'>,
  response: ResponseOf<'matching'>,
): ScoreResult {
  const { pairs } = response
  if (pairs.length === 0) return unanswered
  const rightAnswers = new Map(question.prompts.map(({ id, answer }) => [id, answer]))
  const answerIds = new Set(question.answers.map(({ id }) => id))
  if (!pairs.every(({ prompt, answer }) => rightAnswers.has(prompt) && answerIds.has(answer)))
    return unknownPart
  if (new Set(pairs.map(({ prompt }) => prompt)).size < pairs.length)
    return invalid('Match each line with one answer only.')
  if (new Set(pairs.map(({ answer }) => answer)).size < pairs.length)
    return invalid('Use each answer once at most.')
  const right = pairs.filter(({ prompt, answer }) => rightAnswers.get(prompt) === answer).length
  return graded(right / question.prompts.length)
}
