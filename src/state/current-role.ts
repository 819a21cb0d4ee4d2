import { useApp } from '#src/state/app-context.tsx'
import type { RoleOutline } from '#src/domain/catalog/outline.ts'
import type { AppState } from '#src/state/app-store.ts'

/** The chosen role: a copy kept here, a shipped one, or the default when the chosen one is gone. */
export function currentRoleOf({ preferences, customRoles, outline }: AppState): RoleOutline {
  const role =
    customRoles.find(({ id }) => id === preferences.roleId) ??
    outline.roles.find(({ id }) => id === preferences.roleId) ??
    outline.roles.find(({ id }) => id === 'entry-level-administrator') ??
    outline.roles[0]
  if (role === undefined) throw new Error('No role is shipped')
  return role
}

/** The chosen role, for a component. */
export function useCurrentRole(): RoleOutline {
  return useApp(currentRoleOf)
}
