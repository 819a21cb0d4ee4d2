import type { Encounter, Evidence, QuestionEvidence } from '#src/domain/learning/evidence.ts'

/**
 * The evidence as it was at a moment (milliseconds since 1970 UTC): without encounters begun since, and without what
 * was responded, taken back or left unanswered since in those begun before. Made at the start of a day, it stays the
 * same all day, however much is practised.
 */
export function evidenceAsOf(evidence: Evidence, utc: number): Evidence {
  const questions = new Map<string, QuestionEvidence>()
  for (const [questionId, encounters] of evidence.questions) {
    const before = encountersBefore(encounters, utc)
    if (before.size > 0) questions.set(questionId, before)
  }
  return { questions }
}

/** The very same map when nothing in it is later, so that what is remembered of it stays known. */
function encountersBefore(encounters: QuestionEvidence, utc: number): QuestionEvidence {
  const all = [...encounters.values()]
  if (all.every(({ lastSeenUtc }) => lastSeenUtc < utc)) return encounters
  const before = new Map<string, Encounter>()
  for (const [attemptId, encounter] of encounters) {
    if (encounter.firstSeenUtc < utc) before.set(attemptId, encounterBefore(encounter, utc))
  }
  return before
}

function encounterBefore(encounter: Encounter, utc: number): Encounter {
  const { lastSeenUtc, unansweredUtc, standing } = encounter
  if (lastSeenUtc < utc) return encounter
  return {
    ...encounter,
    lastSeenUtc: Math.min(lastSeenUtc, utc - 1),
    unansweredUtc: unansweredUtc !== null && unansweredUtc < utc ? unansweredUtc : null,
    standing: standing?.kind === 'response' && standing.tUtc < utc ? standing : null,
  }
}
