import { useApp } from '#src/state/app-context.tsx'
import type { RoleOutline } from '#src/domain/catalog/outline.ts'

/** The chosen role: a copy kept here, a shipped one, or the default when the chosen one is gone. */
export function useCurrentRole(): RoleOutline {
  const roleId = useApp(state => state.preferences.roleId)
  const customRoles = useApp(state => state.customRoles)
  const shipped = useApp(state => state.outline.roles)
  const role =
    customRoles.find(({ id }) => id === roleId) ??
    shipped.find(({ id }) => id === roleId) ??
    shipped.find(({ id }) => id === 'entry-level-administrator') ??
    shipped[0]
  if (role === undefined) throw new Error('No role is shipped')
  return role
}
