import type { Encounter, Evidence } from '#src/domain/learning/evidence.ts'

/**
 * The evidence without what was first seen at or after `tUtc` (milliseconds since 1970 UTC): what was known then. An
 * attempt begun before and gone on with after belongs to before, so a set that is worked off does not change under
 * the hand. Returns the very same object when nothing came after.
 */
export function evidenceBefore(evidence: Evidence, tUtc: number): Evidence {
  const questions = new Map<string, ReadonlyMap<string, Encounter>>()
  let isSame = true
  for (const [questionId, encounters] of evidence.questions) {
    const before = [...encounters].filter(([, { firstSeenUtc }]) => firstSeenUtc < tUtc)
    if (before.length === encounters.size) questions.set(questionId, encounters)
    else {
      isSame = false
      if (before.length > 0) questions.set(questionId, new Map(before))
    }
  }
  return isSame ? evidence : { questions }
}
