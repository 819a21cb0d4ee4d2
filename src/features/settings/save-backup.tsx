import { useState } from 'react'
import { countWords } from '#src/domain/format/count-words.ts'
import styles from '#src/features/settings/settings.module.css'
import { useDataActions } from '#src/state/use-data-actions.ts'
import { Button } from '#src/ui/button.tsx'
import { downloadBlob } from '#src/ui/download-text.ts'

interface SaveBackupProps {
  readonly label?: string
  readonly onSaved?: (fileName: string) => void
}

/** Makes a backup file and hands it to the browser. */
export function SaveBackup({ label = 'Save a backup file', onSaved }: SaveBackupProps) {
  const { makeBackup } = useDataActions()
  const [isBusy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState('')

  async function save() {
    setBusy(true)
    const result = await makeBackup()
    setBusy(false)
    if (result.kind === 'problem') return setOutcome(result.sentence)
    downloadBlob(result.fileName, result.file)
    setOutcome(`Handed to the browser as ${result.fileName}, ${countWords(result.records, 'record')}.`)
    return onSaved?.(result.fileName)
  }

  return (
    <div className={styles.actions}>
      <Button disabled={isBusy} onClick={() => void save()}>
        {isBusy ? 'Making the file…' : label}
      </Button>
      <span role="status">{outcome}</span>
    </div>
  )
}
