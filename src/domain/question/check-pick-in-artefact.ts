import { artefactPlaces, resolvePlace } from '#src/domain/question/artefact-places.ts'
import type { Problem } from '#src/domain/question/problem.ts'
import type { AuthoredQuestion } from '#src/domain/question/question.ts'

type PickQuestion = Extract<AuthoredQuestion, { kind: 'pick-in-artefact' }>

/** Rules of pick-in-artefact across fields: there is something to pick, keys and slips are found and all differ. */
export function checkPickInArtefact(question: PickQuestion): Problem[] {
  const pickable = artefactPlaces(question.artefact, question.pick)
  if (pickable.kind === 'problem') return [{ path: ['artefact'], message: pickable.message }]
  const problems: Problem[] = []
  const roleByPlace = new Map<string, string>()
  const claim = (authored: string, role: string, path: readonly (string | number)[]) => {
    const resolved = resolvePlace(question.artefact, question.pick, authored)
    if (resolved.kind === 'problem') problems.push({ path, message: resolved.message })
    else {
      const taken = roleByPlace.get(resolved.place)
      if (taken !== undefined)
        problems.push({
          path,
          message: `"${authored}" is ${resolved.place}, which is a ${taken} already. Leave one of them out.`,
        })
      roleByPlace.set(resolved.place, taken ?? role)
    }
  }
  for (const [index, authored] of question.key.entries()) claim(authored, 'key', ['key', index])
  for (const [index, { at }] of question.slips.entries()) claim(at, 'slip', ['slips', index, 'at'])
  if (question.key.length >= pickable.places.length)
    problems.push({
      path: ['key'],
      message: `All ${pickable.places.length} places are keyed. Use a longer artefact or fewer keys.`,
    })
  return problems
}
