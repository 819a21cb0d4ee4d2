import type { ScorableOf } from '#src/domain/question/question.ts'
import type { ResponseOf } from '#src/domain/question/response.ts'
import { judgementCredit, keyRatings } from '#src/domain/scoring/judgement-credit.ts'
import {
  graded,
  invalid,
  type ScoreResult,
  unanswered,
  unknownPart,
} from '#src/domain/scoring/score-result.ts'

type JudgementQuestion = ScorableOf<'situational-judgement'>
type JudgementResponse = ResponseOf<'situational-judgement'>

/**
 * Mean credit of the parts, which are best and worst, or each action rated; see `judgementCredit`. Both choices, or
 * all ratings, are needed.
 */
export function scoreSituationalJudgement(
  question: JudgementQuestion,
  response: JudgementResponse,
): ScoreResult {
  if (response.ask !== question.ask) return unknownPart
  return response.ask === 'best-and-worst'
    ? scoreBestAndWorst(question, response)
    : scoreRatings(question, response)
}

function scoreBestAndWorst(
  question: JudgementQuestion,
  { best, worst }: Extract<JudgementResponse, { ask: 'best-and-worst' }>,
): ScoreResult {
  if (best === null && worst === null) return unanswered
  const ratings = new Map(question.actions.map(({ id, rating }) => [id, rating]))
  if ([best, worst].some(id => id !== null && !ratings.has(id))) return unknownPart
  const bestRating = ratings.get(best ?? '')
  const worstRating = ratings.get(worst ?? '')
  if (bestRating === undefined) return invalid('Choose the best action too.')
  if (worstRating === undefined) return invalid('Choose the worst action too.')
  if (best === worst) return invalid('Choose two different actions: one cannot be best and worst.')
  const key = keyRatings(question.actions)
  return graded((judgementCredit(bestRating, key.best) + judgementCredit(worstRating, key.worst)) / 2)
}

function scoreRatings(
  { actions }: JudgementQuestion,
  { ratings }: Extract<JudgementResponse, { ask: 'rate-each' }>,
): ScoreResult {
  if (ratings.length === 0) return unanswered
  if (!ratings.every(({ action }) => actions.some(({ id }) => id === action))) return unknownPart
  const given = new Map(ratings.map(({ action, rating }) => [action, rating]))
  if (given.size < ratings.length) return invalid('Rate each action once.')
  const missing = actions.length - given.size
  if (missing > 0) return invalid(`Rate all ${actions.length} actions. ${missing} still to be rated.`)
  const credits = actions.map(({ id, rating }) => judgementCredit(given.get(id) ?? 0, rating))
  return graded(credits.reduce((sum, credit) => sum + credit, 0) / actions.length)
}
