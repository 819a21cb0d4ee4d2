import { Link } from 'wouter'
import { paths } from '#src/domain/paths.ts'
import styles from '#src/features/settings/settings.module.css'
import { useApp } from '#src/state/app-context.tsx'
import { Panel } from '#src/ui/panel.tsx'

/** Whether what others rate in an interview enters the levels. */
export function InterviewPanel() {
  const counts = useApp(state => state.preferences.countsInterviewRatings)
  const setPreferences = useApp(state => state.setPreferences)
  return (
    <Panel title="Interviews">
      <div>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={counts}
            onChange={event => setPreferences({ countsInterviewRatings: event.currentTarget.checked })}
          />
          Let ratings by others count in my levels
        </label>
        <p className={styles.note}>
          They stand beside your levels either way, and so do your own, which never count.{' '}
          <Link href={paths.methods()}>How much a rating weighs</Link>
        </p>
      </div>
    </Panel>
  )
}
