import type { LoadVariants } from '#src/content/variant-loader.ts'
import type { Evidence } from '#src/domain/learning/evidence.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'

export interface PinnedVariants {
  /** The questions in the same order, those with a variant under its hash. */
  readonly asked: Attempt['questions']
  /** Content of the variants by hash. */
  readonly contents: ReadonlyMap<string, Question>
}

/**
 * Gives questions that were met before other numbers: the variant whose number is that of the attempts that met it. What
 * has no variants, or whose variants cannot be fetched, stays the first showing. Never rejects.
 */
export type PinVariants = (asked: Attempt['questions'], evidence: Evidence) => Promise<PinnedVariants>

export function createPinVariants(loadVariants: LoadVariants): PinVariants {
  return async (asked, evidence) => {
    const wanted = asked.flatMap(({ id, skill }) => {
      const met = evidence.questions.get(id)?.size ?? 0
      return met === 0 ? [] : [{ id, skill, met }]
    })
    const variants = await loadVariants(wanted)
    return {
      asked: asked.map(one => ({ ...one, hash: variants.get(one.id)?.hash ?? one.hash })),
      contents: new Map([...variants.values()].map(({ hash, question }) => [hash, question])),
    }
  }
}
