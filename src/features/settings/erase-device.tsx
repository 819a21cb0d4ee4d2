import { useState } from 'react'
import styles from '#src/features/settings/settings.module.css'
import { useDataActions } from '#src/state/use-data-actions.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Panel } from '#src/ui/panel.tsx'

const word = 'ERASE'

/** Takes everything of the app off the device, after the word was typed. */
export function EraseDevice({ onErased }: { readonly onErased: () => void }) {
  const { eraseDevice } = useDataActions()
  const [typed, setTyped] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')

  async function erase() {
    setBusy(true)
    const result = await eraseDevice()
    setBusy(false)
    if (result.kind === 'erased') onErased()
    else setProblem(result.sentence)
  }

  return (
    <Panel title="Erase everything on this device">
      <p className={styles.note}>
        Responses, settings, copied roles, the second copy and the stored app. This cannot be undone; only a
        backup file brings your data back.
      </p>
      <form
        className={styles.actions}
        onSubmit={event => {
          event.preventDefault()
          if (typed === word) void erase()
        }}
      >
        <div className={styles.field}>
          <label htmlFor="erase-word">Type {word} to confirm</label>
          <input
            id="erase-word"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            value={typed}
            onChange={event => setTyped(event.currentTarget.value)}
          />
        </div>
        <Button variant="danger" type="submit" disabled={typed !== word || isBusy}>
          {isBusy ? 'Erasing…' : 'Erase everything'}
        </Button>
      </form>
      {problem !== '' && (
        <Notice tone="problem" role="alert">
          <p>{problem}</p>
        </Notice>
      )}
    </Panel>
  )
}
