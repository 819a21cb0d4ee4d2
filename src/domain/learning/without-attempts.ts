import type { Evidence, QuestionEvidence } from '#src/domain/learning/evidence.ts'

/**
 * Evidence without what was given in these attempts, by id. That the questions were seen stays. Returns the very same
 * object when none of them is in it.
 */
export function withoutAttempts(evidence: Evidence, attemptIds: ReadonlySet<string>): Evidence {
  const left = new Map<string, QuestionEvidence>()
  for (const [questionId, encounters] of evidence.questions) {
    if (![...encounters.keys()].some(id => attemptIds.has(id))) continue
    left.set(
      questionId,
      new Map(
        [...encounters].map(([id, encounter]) => [
          id,
          attemptIds.has(id) ? { ...encounter, standing: null } : encounter,
        ]),
      ),
    )
  }
  return left.size === 0 ? evidence : { ...evidence, questions: new Map([...evidence.questions, ...left]) }
}
