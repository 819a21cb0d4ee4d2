import { Link } from 'wouter'
import { paths } from '#src/domain/paths.ts'
import { type Theme, themes } from '#src/domain/settings/preferences.ts'
import styles from '#src/features/settings/settings.module.css'
import { useApp } from '#src/state/app-context.tsx'
import { useCurrentRole } from '#src/state/current-role.ts'
import { Panel } from '#src/ui/panel.tsx'

const themeWords: Readonly<Record<Theme, string>> = {
  system: 'Like this device',
  dark: 'Dark',
  light: 'Light',
}

export function AppearancePanel() {
  const theme = useApp(state => state.preferences.theme)
  const targetDate = useApp(state => state.preferences.targetDate)
  const setPreferences = useApp(state => state.setPreferences)
  const role = useCurrentRole()
  return (
    <Panel title="Look and target">
      <fieldset className={styles.choices}>
        <legend>Theme</legend>
        {themes.map(one => (
          <label key={one}>
            <input
              type="radio"
              name="theme"
              checked={theme === one}
              onChange={() => setPreferences({ theme: one })}
            />
            {themeWords[one]}
          </label>
        ))}
      </fieldset>
      <div className={styles.field}>
        <label htmlFor="target-date">Interview, exam or review on</label>
        <input
          id="target-date"
          type="date"
          value={targetDate ?? ''}
          onChange={event => setPreferences({ targetDate: event.currentTarget.value || null })}
        />
      </div>
      <p>
        You are measured against <Link href={paths.role(role.id)}>{role.name}</Link>.{' '}
        <Link href={paths.roles()}>Choose another role</Link>
      </p>
    </Panel>
  )
}
