import { downloadText } from '#src/ui/download-text.ts'
import styles from '#src/features/take-quiz/save-sign.module.css'
import { useApp } from '#src/state/app-context.tsx'
import type { SaveStatus } from '#src/state/save-status.ts'
import { Button } from '#src/ui/button.tsx'

/** What the disk says: Saving, Saved hh:mm, or Not saved with what can be done. */
export function SaveSign() {
  const saving = useApp(state => state.saving)
  const retrySaving = useApp(state => state.retrySaving)
  const unsavedEvents = useApp(state => state.unsavedEvents)
  async function exportUnsaved() {
    const events = await unsavedEvents()
    downloadText('pacs-ready-unsaved.json', JSON.stringify(events, null, 2), 'application/json')
  }
  return (
    <div className={styles.sign} data-kind={saving.kind}>
      <span role="status">{wordsFor(saving)}</span>
      {saving.kind === 'not-saved' && (
        <>
          <Button variant="quiet" onClick={() => void retrySaving()}>
            Try again
          </Button>
          <Button variant="quiet" onClick={() => void exportUnsaved()}>
            Export
          </Button>
        </>
      )}
    </div>
  )
}

function wordsFor(saving: SaveStatus): string {
  switch (saving.kind) {
    case 'idle':
      return ''
    case 'saving':
      return 'Saving…'
    case 'saved':
      return `Saved ${new Date(saving.savedUtc).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })}`
    case 'kept-in-memory':
      return 'Kept until this page closes'
    case 'not-saved':
      return notSavedWords[saving.reason]
  }
}

const notSavedWords = {
  quota: 'Not saved: this device is out of space. What you gave stays here.',
  slow: 'Not saved yet: the disk is slow. What you gave stays here.',
  other: 'Not saved: the browser refused. What you gave stays here.',
} as const
