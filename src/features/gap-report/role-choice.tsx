import { Link } from 'wouter'
import { paths } from '#src/domain/paths.ts'
import styles from '#src/features/gap-report/role-choice.module.css'
import { useApp } from '#src/state/app-context.tsx'
import { useCurrentRole } from '#src/state/current-role.ts'

/** Which role everything below is held against. */
export function RoleChoice() {
  const role = useCurrentRole()
  const shipped = useApp(state => state.outline.roles)
  const customRoles = useApp(state => state.customRoles)
  const setPreferences = useApp(state => state.setPreferences)
  return (
    <div className={styles.choice}>
      <label>
        Against the role
        <select value={role.id} onChange={event => setPreferences({ roleId: event.currentTarget.value })}>
          {customRoles.length > 0 && <Options name="My copies" roles={customRoles} />}
          <Options name="Shipped roles" roles={shipped} />
        </select>
      </label>
      <Link href={paths.role(role.id)}>What this role requires</Link>
    </div>
  )
}

interface OptionsProps {
  readonly name: string
  readonly roles: readonly { readonly id: string; readonly name: string }[]
}

function Options({ name, roles }: OptionsProps) {
  return (
    <optgroup label={name}>
      {roles.map(role => (
        <option key={role.id} value={role.id}>
          {role.name}
        </option>
      ))}
    </optgroup>
  )
}
