import { Link } from 'wouter'
import { daysUntil } from '#src/domain/settings/days-until.ts'
import { paths } from '#src/domain/paths.ts'
import styles from '#src/features/home/role-and-date.module.css'
import { useApp } from '#src/state/app-context.tsx'
import { useCurrentRole } from '#src/state/current-role.ts'
import { Panel } from '#src/ui/panel.tsx'

export function RoleAndDate() {
  const role = useCurrentRole()
  const shipped = useApp(state => state.outline.roles)
  const customRoles = useApp(state => state.customRoles)
  const targetDate = useApp(state => state.preferences.targetDate)
  const setPreferences = useApp(state => state.setPreferences)
  const now = useApp(state => state.now)
  return (
    <Panel title="Your target">
      <label className={styles.field}>
        Role
        <select value={role.id} onChange={event => setPreferences({ roleId: event.currentTarget.value })}>
          {customRoles.length > 0 && (
            <optgroup label="My copies">
              {customRoles.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          )}
          <optgroup label="Shipped roles">
            {shipped.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <Link href={paths.role(role.id)}>What this role requires</Link>
      <label className={styles.field}>
        Interview, exam or review on
        <input
          type="date"
          max="9999-12-31"
          value={targetDate ?? ''}
          onChange={event => setPreferences({ targetDate: event.currentTarget.value || null })}
        />
      </label>
      {targetDate !== null && <p className={styles.days}>{daysWords(daysUntil(targetDate, now()))}</p>}
    </Panel>
  )
}

function daysWords(days: number): string {
  if (days < 0) return 'That day has passed. Set the next one when you know it.'
  if (days === 0) return 'That is today. Good luck!'
  return days === 1 ? 'That is tomorrow.' : `${days} days left.`
}
