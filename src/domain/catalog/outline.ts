import type { Erratum } from '#src/domain/catalog/errata.ts'
import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import type { Role } from '#src/domain/catalog/role.ts'
import type { Bank, Domain, Skill } from '#src/domain/catalog/skill.ts'

/** What measuring needs of a role; shipped and copied ones have it. */
export type RoleOutline = Pick<Role, 'id' | 'name' | 'importance' | 'required'>

/**
 * The part of the catalog that is there from the start: enough to name things, to draw a quiz and to judge gaps. A
 * `Catalog` is an outline too; it adds the texts that are loaded when they are shown.
 */
export interface Outline {
  readonly domains: readonly Pick<Domain, 'id' | 'name'>[]
  readonly banks: readonly Pick<Bank, 'id' | 'name' | 'domain'>[]
  readonly skills: readonly Pick<Skill, 'id' | 'bank' | 'name'>[]
  readonly roles: readonly RoleOutline[]
  readonly errata: readonly Erratum[]
  readonly index: readonly IndexedQuestion[]
  /** Own banks whose questions are in the index too; left out where there are none. */
  readonly ownBanks?: readonly { readonly id: string; readonly name: string }[]
}
