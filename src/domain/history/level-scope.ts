import type { Outline, RoleOutline } from '#src/domain/catalog/outline.ts'
import { skillTreeOf } from '#src/domain/measure/skill-tree.ts'

/** What a level over time is of: a skill, or the skills that the role requires of a domain. */
export interface LevelScope {
  /** Unlike for every scope. */
  readonly key: string
  readonly name: string
  readonly skills: readonly string[]
  /** Of a domain the mean of the required levels; null for a skill the role does not require. */
  readonly requiredLevel: number | null
}

/** A domain of the catalog with its skills, as they can be chosen. */
export interface DomainScopes {
  readonly domain: string
  readonly name: string
  /** Null where the role requires no skill of it. */
  readonly whole: LevelScope | null
  readonly skills: readonly LevelScope[]
}

/** Everything whose level can be looked at over time for a role, in the order of the catalog. */
export function levelScopes(role: RoleOutline, catalog: Outline): DomainScopes[] {
  const names = new Map(catalog.skills.map(({ id, name }) => [id, name]))
  const required = new Map(Object.entries(role.required).map(([skill, { level }]) => [skill, level]))
  const domainNames = new Map(catalog.domains.map(({ id, name }) => [id, name]))
  return skillTreeOf(catalog).domains.map(({ id, skills }) => ({
    domain: id,
    name: domainNames.get(id) ?? id,
    whole: wholeDomain(id, domainNames.get(id) ?? id, skills, required),
    skills: skills.map(skill => ({
      key: `skill ${skill}`,
      name: names.get(skill) ?? skill,
      skills: [skill],
      requiredLevel: required.get(skill) ?? null,
    })),
  }))
}

function wholeDomain(
  id: string,
  name: string,
  skills: readonly string[],
  required: ReadonlyMap<string, number>,
): LevelScope | null {
  const asked = skills.filter(skill => required.has(skill))
  if (asked.length === 0) return null
  const requiredLevel = asked.reduce((sum, skill) => sum + (required.get(skill) ?? 0), 0) / asked.length
  return { key: `domain ${id}`, name, skills: asked, requiredLevel }
}
