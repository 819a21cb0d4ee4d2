import type { CustomRole, Role } from '#src/domain/catalog/role.ts'
import type { AppStore } from '#src/state/app-store.ts'
import type { SaveResult } from '#src/storage/learner-log.ts'

/** Keeps an edited role. */
export async function saveRole(store: AppStore, role: CustomRole): Promise<SaveResult> {
  const { now, openStore, customRoles } = store.getState()
  const at = now()
  const updated = { ...role, updatedUtc: new Date(at).toISOString() }
  const { log } = await openStore()
  const roles = [...customRoles.filter(({ id }) => id !== role.id), updated]
  store.setState({ customRoles: roles.toSorted((one, other) => one.name.localeCompare(other.name)) })
  return log.saveDocument({ kind: 'role', id: role.id, updatedUtc: at, value: updated })
}

/** Copies a shipped or copied role under a new id and keeps it; gives the copy. */
export async function copyRole(store: AppStore, role: Role): Promise<CustomRole> {
  const { customRoles, newId } = store.getState()
  const base = customRoles.find(({ id }) => id === role.id)?.basedOn ?? role.id
  const copy: CustomRole = {
    ...role,
    id: `${base}-${newId().slice(0, 8)}`,
    name: `${role.name} (my copy)`.slice(0, 60),
    basedOn: base,
    updatedUtc: '',
  }
  await saveRole(store, copy)
  return copy
}

/** Removes a copy; whoever had chosen it is back at the role it came from. */
export async function removeRole(store: AppStore, roleId: string): Promise<SaveResult> {
  const { customRoles, openStore, preferences, setPreferences } = store.getState()
  const { log } = await openStore()
  const removed = customRoles.find(({ id }) => id === roleId)
  store.setState({ customRoles: customRoles.filter(({ id }) => id !== roleId) })
  if (removed !== undefined && preferences.roleId === roleId) setPreferences({ roleId: removed.basedOn })
  return log.removeDocument({ kind: 'role', id: roleId })
}
