import {
  type Encounter,
  emptyEvidence,
  type Evidence,
  type QuestionEvidence,
} from '#src/domain/learning/evidence.ts'

/**
 * Evidence with only what was given in these attempts, by id. What was given in others stays as a sight of the question,
 * so that a repeat is still one: every response that is left weighs what it weighed in the whole. Interviews are none of
 * these attempts.
 */
export function attemptsAlone(evidence: Evidence, attemptIds: ReadonlySet<string>): Evidence {
  const questions = new Map<string, QuestionEvidence>()
  for (const [questionId, encounters] of evidence.questions) {
    const ids = [...encounters.keys()]
    if (!ids.some(id => attemptIds.has(id))) continue
    questions.set(
      questionId,
      ids.every(id => attemptIds.has(id)) ? encounters : onlyOf(encounters, attemptIds),
    )
  }
  return { questions, ratings: emptyEvidence.ratings }
}

function onlyOf(encounters: QuestionEvidence, attemptIds: ReadonlySet<string>): QuestionEvidence {
  return new Map(
    [...encounters].map(([id, encounter]) => [id, attemptIds.has(id) ? encounter : seenOnly(encounter)]),
  )
}

/** A response shows the solution when it is given, just as an end without one does. */
function seenOnly(encounter: Encounter): Encounter {
  const { standing, unansweredUtc } = encounter
  return {
    ...encounter,
    standing: null,
    unansweredUtc: standing?.kind === 'response' ? standing.tUtc : unansweredUtc,
  }
}
