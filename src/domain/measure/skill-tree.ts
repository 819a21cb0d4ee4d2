import type { Outline } from '#src/domain/catalog/outline.ts'

/** Which skills belong to which domain: the shape of the prior. */
export interface SkillTree {
  readonly domains: readonly { readonly id: string; readonly skills: readonly string[] }[]
}

/** The skill tree of a catalog: a skill belongs to the domain of its bank. Keeps the order of the catalog. */
export function skillTreeOf(catalog: Pick<Outline, 'domains' | 'banks' | 'skills'>): SkillTree {
  const domainByBank = new Map(catalog.banks.map(bank => [bank.id, bank.domain]))
  const domains = catalog.domains.map(({ id }) => ({
    id,
    skills: catalog.skills.filter(skill => domainByBank.get(skill.bank) === id).map(skill => skill.id),
  }))
  return { domains }
}
