import { type FormEvent, useRef, useState } from 'react'
import styles from '#src/features/assignments/keys.module.css'
import { useAppStore } from '#src/state/app-context.tsx'
import { restoreKey } from '#src/state/assigning/instructor-keys.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Panel } from '#src/ui/panel.tsx'

interface RestoreKeyProps {
  /** Keys that are here. */
  readonly known: readonly string[]
  readonly onRestored: () => Promise<void>
}

type Outcome = { readonly kind: 'good' | 'problem'; readonly words: string } | null

/** Brings a key back from its backup file, or tries whether file and passphrase are good. */
export function RestoreKey({ known, onRestored }: RestoreKeyProps) {
  const store = useAppStore()
  const fileInput = useRef<HTMLInputElement>(null)
  const [passphrase, setPassphrase] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>(null)

  async function restore(event: FormEvent) {
    event.preventDefault()
    const file = fileInput.current?.files?.[0]
    if (file === undefined)
      return setOutcome({ kind: 'problem', words: 'Choose the backup file of a key first.' })
    setBusy(true)
    setOutcome(null)
    const result = await restoreKey(store, file, passphrase)
    setBusy(false)
    if (result.kind === 'problem') return setOutcome({ kind: 'problem', words: result.sentence })
    const { title, kid } = result.key
    const words = known.includes(kid)
      ? `File and passphrase are good: they open the key “${title}”, which is here.`
      : `The key “${title}” is here again. Results sealed to it can be read.`
    setPassphrase('')
    setOutcome({ kind: 'good', words })
    return onRestored()
  }

  return (
    <Panel title="Bring a key back, or try its backup">
      <form className={styles.form} noValidate onSubmit={event => void restore(event)}>
        <div className={styles.field}>
          <label htmlFor="restore-file">Backup file of a key</label>
          <input id="restore-file" ref={fileInput} type="file" accept=".pacsready-key" disabled={isBusy} />
        </div>
        <div className={styles.field}>
          <label htmlFor="restore-passphrase">Its passphrase</label>
          <input
            id="restore-passphrase"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={passphrase}
            onChange={event => setPassphrase(event.currentTarget.value)}
          />
        </div>
        <p>
          <Button type="submit" disabled={isBusy}>
            {isBusy ? 'Opening the file…' : 'Open the backup'}
          </Button>
        </p>
        {outcome !== null && (
          <Notice
            tone={outcome.kind === 'good' ? 'info' : 'problem'}
            role={outcome.kind === 'good' ? 'status' : 'alert'}
          >
            <p>{outcome.words}</p>
          </Notice>
        )}
      </form>
    </Panel>
  )
}
