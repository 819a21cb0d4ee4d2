import type { CheckTerms } from '#src/domain/readiness-check/check-terms.ts'
import { makeTerms } from '#src/domain/readiness-check/make-terms.ts'
import { otherWorlds, supposedWorld, type Material, type World } from '#tests/tools/simulate/world.ts'

/** One line of the table: who is asked about what, how, and for how long. */
export interface Condition {
  readonly name: string
  readonly world: World
  readonly scope: 'role' | 'domain'
  /** How many times as many people as were asked for: a domain gives a fifth of a role's verdicts. */
  readonly times: number
  readonly gamma: number
  readonly budget: number
  /** Also taken in random and in fixed order, and judged by percent correct. */
  readonly compared: boolean
}

/** More than a whole role can use up. */
const unlimited = 300

export const conditions: readonly Condition[] = [
  ...[40, 75, 100, 130].map(budget => role(supposedWorld, 0.8, budget, budget === 75 || budget === 130)),
  role(supposedWorld, 0.8, unlimited, false),
  role(supposedWorld, 0.9, unlimited, false),
  ...[10, 15, 20, 25, unlimited].map((budget): Condition => ({
    ...role(supposedWorld, 0.8, budget, budget === 20),
    name: `one domain, ${budget === unlimited ? 'no limit' : `${budget} questions`}`,
    scope: 'domain',
    times: 4,
  })),
  ...otherWorlds.map(world => role(world, 0.8, unlimited, false)),
]

function role(world: World, gamma: number, budget: number, compared: boolean): Condition {
  const limit = budget === unlimited ? 'no limit' : `${budget} questions`
  const name = world.asSupposed ? `whole role, ${limit}` : world.name
  return { name, world, scope: 'role', times: 1, gamma, budget, compared }
}

/** The terms of the nth person: the roles take turns, and so do the domains. */
export function termsOf(
  { scope, gamma, budget }: Condition,
  { roles, tree }: Material,
  nth: number,
): CheckTerms {
  const role = roles[nth % roles.length]
  if (role === undefined) throw new Error('no roles')
  const domains = tree.domains.filter(({ skills }) => skills.some(skill => skill in role.required))
  const domain = domains[Math.floor(nth / roles.length) % domains.length]
  const skills = scope === 'role' ? null : (domain?.skills ?? [])
  return makeTerms(role, tree, { skills, gamma, budget, again: false })
}
