import { caseChance } from '#src/domain/question/case-chance.ts'
import { keyPlaces, pickablePlaces } from '#src/domain/question/pick-key.ts'
import type { ScorableOf, ScorableQuestion } from '#src/domain/question/question.ts'
import type { Rating } from '#src/domain/question/rating.ts'
import { repairChance } from '#src/domain/repair/repair-chance.ts'
import { judgementCredit, keyRatings } from '#src/domain/scoring/judgement-credit.ts'
import { plusMinusScore } from '#src/domain/scoring/plus-minus-score.ts'

/** Expected score of typing blind, for numeric and short text: a judgement, measurement.md sections 0 and 2.2. */
const typedChance = 0.02

/**
 * Expected score, 0..1, of a blind response under the scoring rule of the question (`c` of measurement.md section
 * 2.2). Blind means: one option at random; any non-empty selection of options, all equally likely (2 keyed of 5 give
 * 0.113); any order; answers dealt to prompts at random, each at most once; as many places picked as are asked for,
 * all sets equally likely (one key: 1/places); any two different actions as best and worst, or any rating for each
 * action; any action at each node of a case; any choice for each field of
 * a repair. Throws for a pick question that `checkQuestion` would have refused.
 */
export function chanceScore(question: ScorableQuestion): number {
  switch (question.kind) {
    case 'single-choice':
      return 1 / question.options.length
    case 'multi-select':
      return selectionChance(question.options.length, question.key.length)
    case 'ordering':
      return 1 / question.items.length
    case 'matching':
      return 1 / question.answers.length
    case 'numeric':
    case 'short-text':
      return typedChance
    case 'pick-in-artefact':
      return pickChance(pickablePlaces(question).length, keyPlaces(question).length)
    case 'situational-judgement':
      return question.ask === 'best-and-worst' ? bestAndWorstChance(question) : ratingChance(question)
    case 'branching-case':
      return caseChance(question)
    case 'repair':
      return repairChance(question)
  }
}

/** Mean plus/minus score over the 2^options - 1 selections that are not empty. */
function selectionChance(options: number, keyed: number): number {
  let sum = 0
  for (let hits = 0; hits <= keyed; hits++)
    for (let falsePicks = 0; falsePicks <= options - keyed; falsePicks++)
      sum +=
        binomial(keyed, hits) *
        binomial(options - keyed, falsePicks) *
        plusMinusScore(hits, falsePicks, keyed)
  return sum / (2 ** options - 1)
}

/** Mean plus/minus score over all sets of `keyed` places: hits follow the hypergeometric distribution. */
function pickChance(places: number, keyed: number): number {
  let sum = 0
  for (let hits = 0; hits <= keyed; hits++) {
    const missed = keyed - hits
    sum += binomial(keyed, hits) * binomial(places - keyed, missed) * plusMinusScore(hits, missed, keyed)
  }
  return sum / binomial(places, keyed)
}

/** Mean score over all ordered pairs of different actions. */
function bestAndWorstChance({ actions }: ScorableOf<'situational-judgement'>): number {
  const key = keyRatings(actions)
  return mean(
    actions.flatMap(best =>
      actions
        .filter(worst => worst !== best)
        .map(
          worst => (judgementCredit(best.rating, key.best) + judgementCredit(worst.rating, key.worst)) / 2,
        ),
    ),
  )
}

/** Shared with the schemas, they would be a chunk of their own, which the entry would have to name. */
const allRatings = [1, 2, 3, 4] as const satisfies readonly Rating[]

/** Mean score over all ratings of all actions: actions are rated one by one, so the mean of their means. */
function ratingChance({ actions }: ScorableOf<'situational-judgement'>): number {
  return mean(actions.map(({ rating }) => mean(allRatings.map(given => judgementCredit(given, rating)))))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function binomial(n: number, k: number): number {
  let ways = 1
  for (let index = 0; index < k; index++) ways = (ways * (n - index)) / (index + 1)
  return ways
}
