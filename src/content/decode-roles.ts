import type { Outline } from '#src/domain/catalog/outline.ts'
import { evidenceLetters } from '#src/domain/catalog/evidence-letters.ts'
import type { Requirement } from '#src/domain/catalog/role.ts'

/** A role as it travels in the outline; written by `src/build/quiz-modules.ts`. */
export interface EncodedRole {
  readonly id: string
  readonly name: string
  /** In the order of the domains. */
  readonly importance: readonly number[]
  /** Level and letter of each skill in order, such as `30J 50S`; empty where the role asks nothing. */
  readonly required: string
}

/** Roles with their requirements by skill. */
export function decodeRoles(
  roles: readonly EncodedRole[],
  { domains, skills }: Pick<Outline, 'domains' | 'skills'>,
): Outline['roles'] {
  return roles.map(({ id, name, importance, required }) => {
    const texts = required.split(' ')
    return {
      id,
      name,
      importance: Object.fromEntries(domains.map((domain, at) => [domain.id, importance[at] ?? 0])),
      required: Object.fromEntries(
        skills.flatMap((skill, at) => {
          const requirement = decodeRequirement(texts[at] ?? '')
          return requirement === null ? [] : [[skill.id, requirement]]
        }),
      ),
    }
  })
}

function decodeRequirement(text: string): Requirement | null {
  const evidence = evidenceLetters.find(letter => text.endsWith(letter))
  return evidence === undefined ? null : { level: Number.parseInt(text, 10), evidence }
}
