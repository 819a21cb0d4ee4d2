import type { RoleOutline } from '#src/domain/catalog/outline.ts'
import type { SkillTree } from '#src/domain/measure/skill-tree.ts'
import type { CheckTerms } from '#src/domain/readiness-check/check-terms.ts'

/** What a person chooses of a readiness check. */
export interface CheckChoice extends Pick<CheckTerms, 'budget' | 'gamma' | 'again'> {
  /** Skill ids; null for all the role requires. */
  readonly skills: readonly string[] | null
}

/**
 * The terms of a readiness check against a role: the chosen skills that the role requires, those of the most
 * important domains first (a domain's share of the role divided by its skills), otherwise in the order of the tree.
 */
export function makeTerms(role: RoleOutline, tree: SkillTree, choice: CheckChoice): CheckTerms {
  const { skills: chosen, ...rest } = choice
  const shares = new Map(Object.entries(role.importance))
  const required = new Map(Object.entries(role.required))
  const share = (domain: SkillTree['domains'][number]) => (shares.get(domain.id) ?? 0) / domain.skills.length
  const skills = tree.domains
    .toSorted((a, b) => share(b) - share(a))
    .flatMap(domain => domain.skills)
    .flatMap(id => {
      const requirement = required.get(id)
      const isChosen = chosen === null || chosen.includes(id)
      return requirement === undefined || !isChosen ? [] : [{ id, requiredLevel: requirement.level }]
    })
  return { roleId: role.id, skills, ...rest }
}
