import { useId, useState } from 'react'
import { BackupContentsView } from '#src/features/settings/backup-contents-view.tsx'
import { restoredWords } from '#src/features/settings/restored-words.ts'
import styles from '#src/features/settings/settings.module.css'
import { useDataActions } from '#src/state/use-data-actions.ts'
import type { BackupContents } from '#src/state/data-tools.ts'
import { Notice } from '#src/ui/notice.tsx'

type Step =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly contents: BackupContents }
  | { readonly kind: 'writing' }
  | { readonly kind: 'done'; readonly words: string }
  | { readonly kind: 'problem'; readonly sentence: string }

/** Reads a backup file, says what is in it, and adds it once the person agrees. */
export function RestoreBackup({ isNewHere }: { readonly isNewHere: boolean }) {
  const id = useId()
  const { readBackup, restoreBackup } = useDataActions()
  const [step, setStep] = useState<Step>({ kind: 'none' })

  async function read(file: File) {
    setStep({ kind: 'reading' })
    const contents = await readBackup(file)
    setStep(contents.kind === 'problem' ? contents : { kind: 'read', contents })
  }

  async function add(contents: BackupContents, withPreferences: boolean) {
    setStep({ kind: 'writing' })
    const result = await restoreBackup({ contents, withPreferences })
    setStep(result.kind === 'problem' ? result : { kind: 'done', words: restoredWords(result) })
  }

  return (
    <div className={styles.group}>
      <div className={styles.field}>
        <label htmlFor={id}>Backup file to restore</label>
        <input
          id={id}
          type="file"
          accept=".pacsready-backup"
          disabled={step.kind === 'reading' || step.kind === 'writing'}
          onChange={event => {
            const file = event.currentTarget.files?.[0]
            // The same file can be chosen again after it was corrected.
            event.currentTarget.value = ''
            if (file !== undefined) void read(file)
          }}
        />
      </div>
      {step.kind === 'reading' && <p role="status">Reading the file…</p>}
      {step.kind === 'writing' && <p role="status">Adding it to this device…</p>}
      {step.kind === 'read' && (
        <BackupContentsView
          contents={step.contents}
          isNewHere={isNewHere}
          onAdd={withPreferences => void add(step.contents, withPreferences)}
          onCancel={() => setStep({ kind: 'none' })}
        />
      )}
      {step.kind === 'done' && (
        <Notice tone="info" role="status">
          <p>{step.words}</p>
        </Notice>
      )}
      {step.kind === 'problem' && (
        <Notice tone="problem" role="alert">
          <p>{step.sentence}</p>
        </Notice>
      )}
    </div>
  )
}
