import type { Assignment } from '#src/domain/assignment/assignment.ts'
import type { Erratum } from '#src/domain/catalog/errata.ts'
import { publishedHash } from '#src/domain/catalog/published-hash.ts'

/**
 * What is known to be wrong with the questions of an assignment, in the versions it asks. What is drawn or chosen on the
 * learner's device is told of with its responses, as of any quiz (without-errata.ts).
 */
export function assignedErrata(
  { questions }: Pick<Assignment, 'questions'>,
  errata: readonly Erratum[],
): readonly Erratum[] {
  if (questions.kind !== 'fixed') return []
  return errata.filter(({ questionId, hashes }) =>
    questions.list.some(({ id, hash }) => id === questionId && hashes.includes(publishedHash(hash))),
  )
}
