import { useState } from 'react'
import { SaveBackup } from '#src/features/settings/save-backup.tsx'
import styles from '#src/features/settings/settings.module.css'
import { useApp } from '#src/state/app-context.tsx'
import { useDataActions } from '#src/state/use-data-actions.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Panel } from '#src/ui/panel.tsx'

/** For shared machines: the former learner's data leave as a backup, then the device is free for the next one. */
export function NewLearner() {
  const { startNewLearner } = useDataActions()
  const reloadPage = useApp(state => state.reloadPage)
  const [fileName, setFileName] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')

  async function start() {
    setBusy(true)
    const failure = await startNewLearner()
    setBusy(false)
    setProblem(failure?.sentence ?? '')
  }

  return (
    <Panel title="New learner on this device">
      <p className={styles.note}>
        For a shared machine. All attempts, responses, interviews and recordings leave this device; settings
        and copied roles stay. The present learner’s data are saved to a file first, all but the recordings.
      </p>
      <SaveBackup label="1. Save the present learner’s backup" onSaved={setFileName} />
      {fileName !== null && (
        <Notice
          tone="warn"
          actions={
            <>
              <Button variant="danger" disabled={isBusy} onClick={() => void start()}>
                {isBusy ? 'Removing…' : '2. Remove their data and start anew'}
              </Button>
              <Button onClick={() => setFileName(null)}>Cancel</Button>
            </>
          }
        >
          <p>Look whether the file {fileName} is really there. Without it the data cannot be brought back.</p>
        </Notice>
      )}
      {problem !== '' && (
        <Notice
          tone="problem"
          role="alert"
          actions={<Button onClick={reloadPage}>Load the page anew</Button>}
        >
          <p>{problem}</p>
        </Notice>
      )}
    </Panel>
  )
}
