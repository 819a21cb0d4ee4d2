import { keyPlaces, pickablePlaces } from '#src/domain/question/pick-key.ts'
import type { ScorableOf } from '#src/domain/question/question.ts'
import type { ResponseOf } from '#src/domain/question/response.ts'
import { plusMinusScore } from '#src/domain/scoring/plus-minus-score.ts'
import {
  graded,
  invalid,
  type ScoreResult,
  unanswered,
  unknownPart,
} from '#src/domain/scoring/score-result.ts'

/** Plus/minus score of the picked places. Exactly as many places as are keyed must be picked; the learner is told. */
export function scorePickInArtefact(
  question: ScorableOf<'pick-in-artefact'>,
  response: ResponseOf<'pick-in-artefact'>,
): ScoreResult {
  const picks = [...new Set(response.picks)]
  if (picks.length === 0) return unanswered
  const pickable = new Set(pickablePlaces(question))
  if (!picks.every(pick => pickable.has(pick))) return unknownPart
  const key = keyPlaces(question)
  if (picks.length !== key.length) {
    const wanted = key.length === 1 ? '1 place' : `${key.length} places`
    return invalid(`Pick ${wanted}. You have picked ${picks.length}.`)
  }
  const hits = picks.filter(pick => key.includes(pick)).length
  return graded(plusMinusScore(hits, picks.length - hits, key.length))
}
