import type { Erratum } from '#src/domain/catalog/errata.ts'
import { publishedHash } from '#src/domain/catalog/published-hash.ts'
import type { Encounter, Evidence, QuestionEvidence } from '#src/domain/learning/evidence.ts'

/**
 * Evidence without the responses to question versions found wrong (by question id and hash; the hash of a template takes
 * all its variants with it). That the question was
 * seen stays. Returns the very same object when no response is concerned.
 */
export function withoutErrata(evidence: Evidence, errata: readonly Erratum[]): Evidence {
  const corrected = new Map<string, QuestionEvidence>()
  for (const { questionId, hashes } of errata) {
    const encounters = corrected.get(questionId) ?? evidence.questions.get(questionId)
    if (!encounters) continue
    const wrong = new Set(hashes)
    if (![...encounters.values()].some(encounter => isConcerned(encounter, wrong))) continue
    corrected.set(questionId, withoutWrong(encounters, wrong))
  }
  if (corrected.size === 0) return evidence
  return { ...evidence, questions: new Map([...evidence.questions, ...corrected]) }
}

/** Ids of the questions of which a response is left out because its version was found wrong. */
export function questionsWithErrata(evidence: Evidence, errata: readonly Erratum[]): readonly string[] {
  const concerned = errata.filter(({ questionId, hashes }) => {
    const wrong = new Set(hashes)
    const encounters = evidence.questions.get(questionId)?.values() ?? []
    return [...encounters].some(encounter => isConcerned(encounter, wrong))
  })
  return [...new Set(concerned.map(({ questionId }) => questionId))]
}

function isConcerned({ standing }: Encounter, wrong: ReadonlySet<string>): boolean {
  return standing?.kind === 'response' && wrong.has(publishedHash(standing.questionHash))
}

function withoutWrong(encounters: QuestionEvidence, wrong: ReadonlySet<string>): QuestionEvidence {
  return new Map(
    [...encounters].map(([attemptId, encounter]) => [
      attemptId,
      isConcerned(encounter, wrong) ? { ...encounter, standing: null } : encounter,
    ]),
  )
}
