import type { CustomRole } from '#src/domain/catalog/role.ts'

/** A copied role as its form holds it; a number field left empty is NaN. */
export interface RoleForm {
  name: string
  /** Percent by domain. */
  shares: Record<string, number>
  /** 0..100 by skill. */
  levels: Record<string, number>
}

export function formOf({ name, importance, required }: CustomRole): RoleForm {
  const levels = new Map(Object.entries(required).map(([skill, { level }]) => [skill, level]))
  return { name, shares: { ...importance }, levels: recordOf(levels) }
}

/** The role with what was changed; the evidence letters stay those of the role it was copied from. */
export function roleOf(role: CustomRole, { name, shares, levels }: RoleForm): CustomRole {
  const required = new Map(
    Object.entries(role.required).map(([skill, { level, evidence }]) => [
      skill,
      { level: levels[skill] ?? level, evidence },
    ]),
  )
  return { ...role, name: name.trim(), importance: { ...shares }, required: recordOf(required) }
}

function recordOf<Value>(entries: ReadonlyMap<string, Value>): Record<string, Value> {
  return Object.fromEntries<Value>(entries)
}
