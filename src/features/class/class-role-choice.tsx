import type { RoleOutline } from '#src/domain/catalog/outline.ts'
import styles from '#src/features/class/class-role-choice.module.css'
import { useApp } from '#src/state/app-context.tsx'

interface ClassRoleChoiceProps {
  readonly role: RoleOutline
  readonly onChoose: (roleId: string) => void
}

/** Which role the class is held against; choosing here changes nothing elsewhere. */
export function ClassRoleChoice({ role, onChoose }: ClassRoleChoiceProps) {
  const shipped = useApp(state => state.outline.roles)
  const customRoles = useApp(state => state.customRoles)
  return (
    <label className={styles.choice}>
      Against the role
      <select value={role.id} onChange={event => onChoose(event.currentTarget.value)}>
        {customRoles.length > 0 && <Options name="My copies" roles={customRoles} />}
        <Options name="Shipped roles" roles={shipped} />
      </select>
    </label>
  )
}

interface OptionsProps {
  readonly name: string
  readonly roles: readonly RoleOutline[]
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
