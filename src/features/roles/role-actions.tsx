import { useLocation } from 'wouter'
import type { Role } from '#src/domain/catalog/role.ts'
import { paths } from '#src/domain/paths.ts'
import styles from '#src/features/roles/roles.module.css'
import { useApp, useAppStore } from '#src/state/app-context.tsx'
import { copyRole } from '#src/state/edit-roles.ts'
import { useCurrentRole } from '#src/state/current-role.ts'
import { Button } from '#src/ui/button.tsx'

interface RoleActionsProps {
  /** Calmer, where many of them stand together. */
  readonly isCompact?: boolean
  readonly roleId: string
  readonly name: string
  /** With its texts, which a copy takes along; null until they are here. */
  readonly role: Role | null
}

/** Take a role as the one to be measured against, or make a copy to change. */
export function RoleActions({ isCompact = false, roleId, name, role }: RoleActionsProps) {
  const current = useCurrentRole()
  const setPreferences = useApp(state => state.setPreferences)
  const store = useAppStore()
  const [, navigate] = useLocation()

  async function copy(source: Role) {
    const { id } = await copyRole(store, source)
    navigate(paths.role(id))
  }

  return (
    <div className={styles.actions}>
      {current.id === roleId ? (
        <span className={styles.chosen}>
          <span aria-hidden="true">✓</span>
          Your role
        </span>
      ) : (
        <Button
          variant={isCompact ? 'secondary' : 'primary'}
          aria-label={`Choose this role: ${name}`}
          onClick={() => setPreferences({ roleId })}
        >
          Choose this role
        </Button>
      )}
      <Button
        variant={isCompact ? 'quiet' : 'secondary'}
        aria-label={`Edit a copy: ${name}`}
        disabled={role === null}
        onClick={() => {
          if (role !== null) void copy(role)
        }}
      >
        Edit a copy
      </Button>
    </div>
  )
}
