import type { Erratum } from '#src/domain/catalog/errata.ts'

/** Tells one erratum from all others, also from an earlier one of the same question. */
export function erratumKey({ questionId, date }: Pick<Erratum, 'questionId' | 'date'>): string {
  return `${questionId} ${date}`
}
