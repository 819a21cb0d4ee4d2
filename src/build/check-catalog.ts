import type { Role, RolesFile } from '#src/domain/catalog/role.ts'
import type { SkillsFile } from '#src/domain/catalog/skill.ts'
import { repeatedIds } from '#src/domain/question/repeated-ids.ts'
import { type Problem, under } from '#src/domain/question/problem.ts'

/** Rules of `skills.yaml` that its schema cannot see. */
export function checkSkills({ domains, banks, skills }: SkillsFile): Problem[] {
  const domainIds = domains.map(({ id }) => id)
  const bankIds = banks.map(({ id }) => id)
  return [
    ...repeatedIds('domains', domains),
    ...repeatedIds('banks', banks),
    ...repeatedIds('skills', skills),
    ...banks.flatMap(({ domain }, index) => unknownId(domain, domainIds, ['banks', index, 'domain'])),
    ...skills.flatMap(({ bank }, index) => unknownId(bank, bankIds, ['skills', index, 'bank'])),
    ...skills.flatMap((skill, index) => under(['skills', index], repeatedIds('subTopics', skill.subTopics))),
  ]
}

/** Rules of `roles.yaml` that its schema cannot see. */
export function checkRoles({ roles }: RolesFile, skills: SkillsFile): Problem[] {
  return [
    ...repeatedIds('roles', roles),
    ...roles.flatMap((role, index) => under(['roles', index], checkRole(role, skills))),
  ]
}

function checkRole({ importance, required }: Role, { domains, skills }: SkillsFile): Problem[] {
  const sum = Object.values(importance).reduce((total, share) => total + share, 0)
  return [
    ...checkNames(Object.keys(importance), domains, 'importance'),
    ...checkNames(Object.keys(required), skills, 'required'),
    ...(Math.abs(sum - 100) < 0.01
      ? []
      : [{ path: ['importance'], message: `The shares add up to ${sum}. Make them add up to 100.` }]),
  ]
}

/** A role names every domain and every skill, and nothing else: a level of 0 says that a skill is not needed. */
function checkNames(
  names: readonly string[],
  all: readonly { readonly id: string }[],
  key: string,
): Problem[] {
  const ids = all.map(({ id }) => id)
  return [
    ...names.flatMap(name => unknownId(name, ids, [key, name])),
    ...ids
      .filter(id => !names.includes(id))
      .map(id => ({ path: [key], message: `${id} is missing. Name it, with 0 if it does not matter.` })),
  ]
}

function unknownId(id: string, known: readonly string[], path: Problem['path']): Problem[] {
  return known.includes(id) ? [] : [{ path, message: `There is no "${id}". Use one of ${known.join(', ')}.` }]
}
