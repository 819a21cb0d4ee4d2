import type { CustomRole } from '#src/domain/catalog/role.ts'
import type { Slice } from '#src/state/app-store.ts'

/** Roles copied on this device; `edit-roles.ts` changes them. */
export interface RolesSlice {
  /** By name. */
  readonly customRoles: readonly CustomRole[]
  readonly readRoles: () => Promise<void>
}

export const createRolesSlice: Slice<RolesSlice> = (set, get) => ({
  customRoles: [],
  readRoles: async () => {
    const { log } = await get().openStore()
    const documents = await log.readDocuments('role')
    if ('kind' in documents) return
    const roles = documents.map(({ value }) => value)
    set({ customRoles: roles.toSorted((one, other) => one.name.localeCompare(other.name)) })
  },
})
