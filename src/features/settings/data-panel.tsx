import { useMemo } from 'react'
import { RestoreBackup } from '#src/features/settings/restore-backup.tsx'
import { SaveBackup } from '#src/features/settings/save-backup.tsx'
import styles from '#src/features/settings/settings.module.css'
import { StorageState } from '#src/features/settings/storage-state.tsx'
import { useApp } from '#src/state/app-context.tsx'
import { Panel } from '#src/ui/panel.tsx'

/** Where the data are, and a file of them out and in. */
export function DataPanel() {
  const evidence = useApp(state => state.evidence)
  const responses = useMemo(() => {
    const encounters = [...evidence.questions.values()].flatMap(one => [...one.values()])
    return encounters.filter(({ standing }) => standing?.kind === 'response').length
  }, [evidence])
  return (
    <Panel title="Your data">
      <p>Everything is kept in this browser on this device, and nowhere else.</p>
      <StorageState key={responses} responses={responses} />
      <div className={styles.group}>
        <h3>Backup</h3>
        <p className={styles.note}>
          One file with every attempt and response, interviews with their ratings and notes, your copied roles
          and settings. What you recorded in interviews is never in it: a recording stays in this browser, and
          can be saved as a file of its own beside its answer. The backup is not encrypted: keep it where only
          you can read it.
        </p>
        <SaveBackup />
      </div>
      <div className={styles.group}>
        <h3>Restore</h3>
        <p className={styles.note}>
          Adds what is in a backup file to what is here; nothing is removed or counted twice.
        </p>
        <RestoreBackup isNewHere={responses === 0} />
      </div>
    </Panel>
  )
}
