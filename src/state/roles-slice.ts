import type { CustomRole, Role } from '#src/domain/catalog/role.ts'
import type { Slice } from '#src/state/app-store.ts'
import type { SaveResult } from '#src/storage/learner-log.ts'

export interface RolesSlice {
  /** Roles copied and edited on this device, by name. */
  readonly customRoles: readonly CustomRole[]
  readonly readRoles: () => Promise<void>
  /** Copies a shipped or copied role under a new id and keeps it; gives the copy. */
  readonly copyRole: (role: Role) => Promise<CustomRole>
  readonly saveRole: (role: CustomRole) => Promise<SaveResult>
  /** Removes a copy; whoever had chosen it is back at the role it came from. */
  readonly removeRole: (roleId: string) => Promise<SaveResult>
}

export const createRolesSlice: Slice<RolesSlice> = (set, get, { device }) => {
  const byName = (one: CustomRole, other: CustomRole) => one.name.localeCompare(other.name)

  async function save(role: CustomRole): Promise<SaveResult> {
    const updated = { ...role, updatedUtc: new Date(device.now()).toISOString() }
    const { log } = await get().openStore()
    const others = get().customRoles.filter(({ id }) => id !== role.id)
    set({ customRoles: [...others, updated].toSorted(byName) })
    return log.saveDocument({ kind: 'role', id: role.id, updatedUtc: device.now(), value: updated })
  }

  return {
    customRoles: [],
    readRoles: async () => {
      const { log } = await get().openStore()
      const documents = await log.readDocuments()
      if ('kind' in documents) return
      const roles = documents.flatMap(document => (document.kind === 'role' ? [document.value] : []))
      set({ customRoles: roles.toSorted(byName) })
    },
    copyRole: async role => {
      const base = get().customRoles.find(({ id }) => id === role.id)?.basedOn ?? role.id
      const copy: CustomRole = {
        ...role,
        id: `${base}-${device.newId().slice(0, 8)}`,
        name: `${role.name} (my copy)`.slice(0, 60),
        basedOn: base,
        updatedUtc: '',
      }
      await save(copy)
      return copy
    },
    saveRole: save,
    removeRole: async roleId => {
      const { log } = await get().openStore()
      const removed = get().customRoles.find(({ id }) => id === roleId)
      set({ customRoles: get().customRoles.filter(({ id }) => id !== roleId) })
      if (removed !== undefined && get().preferences.roleId === roleId)
        get().setPreferences({ roleId: removed.basedOn })
      return log.removeDocument({ kind: 'role', id: roleId })
    },
  }
}
