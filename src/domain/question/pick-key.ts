import { artefactPlaces, resolvePlace } from '#src/domain/question/artefact-places.ts'
import type { ScorableOf } from '#src/domain/question/question.ts'

type PickQuestion = ScorableOf<'pick-in-artefact'>

/** Canonical places of the key. Throws for a question that `checkQuestion` would have refused. */
export function keyPlaces(question: PickQuestion): string[] {
  return question.key.map(authored => placeOf(question, authored))
}

/** Canonical place of an authored key or slip. Throws for a question that `checkQuestion` would have refused. */
export function placeOf(question: PickQuestion, authored: string): string {
  const resolved = resolvePlace(question.artefact, question.pick, authored)
  if (resolved.kind === 'place') return resolved.place
  throw new Error(`Question ${question.id} was used unchecked: ${resolved.message}`)
}

/** All places a learner can pick. Throws for a question that `checkQuestion` would have refused. */
export function pickablePlaces(question: PickQuestion): readonly string[] {
  const found = artefactPlaces(question.artefact, question.pick)
  if (found.kind === 'places') return found.places
  throw new Error(`Question ${question.id} was used unchecked: ${found.message}`)
}
