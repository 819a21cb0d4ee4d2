import { keyPlaces, pickablePlaces, placeOf } from '#src/domain/question/pick-key.ts'
import type { QuestionOf } from '#src/domain/question/question.ts'
import type { RichText } from '#src/domain/question/rich-text.ts'
import type { PlaceExplanation } from '#src/domain/scoring/explanation.ts'

/** Keyed and picked places in order of reading, with the reason of each slip that was picked. */
export function explainPickInArtefact(
  question: QuestionOf<'pick-in-artefact'>,
  picks: readonly string[],
): PlaceExplanation<RichText>[] {
  const key = keyPlaces(question)
  const reasonByPlace = new Map(question.slips.map(({ at, reason }) => [placeOf(question, at), reason]))
  return pickablePlaces(question)
    .filter(place => key.includes(place) || picks.includes(place))
    .map(place => {
      const picked = picks.includes(place)
      return {
        place,
        picked,
        right: key.includes(place),
        reason: picked ? (reasonByPlace.get(place) ?? null) : null,
      }
    })
}
