import type { QuestionOf } from '#src/domain/question/question.ts'
import type { Rating } from '#src/domain/question/rating.ts'
import type { ResponseOf } from '#src/domain/question/response.ts'
import type { RichText } from '#src/domain/question/rich-text.ts'
import type { ActionExplanation } from '#src/domain/scoring/explanation.ts'
import { judgementCredit, keyRatings } from '#src/domain/scoring/judgement-credit.ts'

type Given = ResponseOf<'situational-judgement'> | null
type Extreme = 'best' | 'worst'

/**
 * Every action from the best to the worst, with what was said of it beside what the key says. A response to something
 * else than what is asked counts as none.
 */
export function explainSituationalJudgement(
  { ask, actions }: QuestionOf<'situational-judgement'>,
  response: Given,
): ActionExplanation<RichText>[] {
  const given = response?.ask === ask ? response : null
  const key = keyRatings(actions)
  return actions
    .map(({ id, rating, reason }) => {
      const chosenAs = choiceOf(id, given)
      const givenRating = ratingOf(id, given)
      const said = chosenAs === null ? givenRating : key[chosenAs]
      return {
        id,
        rating,
        keyAs: ask === 'best-and-worst' ? extremeOf(rating, key) : null,
        chosenAs,
        givenRating,
        credit: said === null ? null : judgementCredit(rating, said),
        reason,
      }
    })
    .sort((a, b) => b.rating - a.rating)
}

function extremeOf(rating: Rating, key: Readonly<Record<Extreme, number>>): Extreme | null {
  if (rating === key.best) return 'best'
  return rating === key.worst ? 'worst' : null
}

function choiceOf(id: string, given: Given): Extreme | null {
  if (given?.ask !== 'best-and-worst') return null
  if (given.best === id) return 'best'
  return given.worst === id ? 'worst' : null
}

function ratingOf(id: string, given: Given): Rating | null {
  if (given?.ask !== 'rate-each') return null
  return given.ratings.find(({ action }) => action === id)?.rating ?? null
}
