import type { Outline } from '#src/domain/catalog/outline.ts'

export interface DomainSkills {
  readonly domain: Outline['domains'][number]
  readonly skills: readonly Outline['skills'][number][]
}

/** The skills in the order of the catalog, under the domain their bank belongs to. */
export function skillsByDomain({ domains, banks, skills }: Outline): DomainSkills[] {
  return domains.map(domain => {
    const own = new Set(banks.filter(bank => bank.domain === domain.id).map(({ id }) => id))
    return { domain, skills: skills.filter(({ bank }) => own.has(bank)) }
  })
}
