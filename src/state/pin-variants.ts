import type { LoadVariants } from '#src/content/variant-loader.ts'
import type { Evidence } from '#src/domain/learning/evidence.ts'
import type { PreparedAttempt } from '#src/state/start-quiz.ts'

/**
 * Gives questions of an attempt that were met before other numbers: the variant whose number is that of the attempts that
 * met it. What has no variants, or whose variants cannot be fetched, stays the first showing. Never rejects.
 */
export type PinVariants = (prepared: PreparedAttempt, evidence: Evidence) => Promise<PreparedAttempt>

export function createPinVariants(loadVariants: LoadVariants): PinVariants {
  return async (prepared, evidence) => {
    const { attempt, questions } = prepared
    const wanted = attempt.questions.flatMap(({ id, skill }) => {
      const met = evidence.questions.get(id)?.size ?? 0
      return met === 0 ? [] : [{ id, skill, met }]
    })
    const variants = await loadVariants(wanted)
    const asked = attempt.questions.map(one => ({ ...one, hash: variants.get(one.id)?.hash ?? one.hash }))
    const hashes = new Set(asked.map(({ hash }) => hash))
    return {
      ...prepared,
      attempt: { ...attempt, questions: asked },
      // What is not asked any more would be kept with the attempt for nothing.
      questions: new Map([
        ...[...questions].filter(([hash]) => hashes.has(hash)),
        ...[...variants.values()].map(({ hash, question }) => [hash, question] as const),
      ]),
    }
  }
}
