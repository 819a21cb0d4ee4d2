import { useId, useState } from 'react'
import styles from '#src/features/assignments/keys.module.css'
import { useAppStore } from '#src/state/app-context.tsx'
import { unlockKey } from '#src/state/assigning/instructor-keys.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'

interface UnlockKeyProps {
  readonly kid: string
  readonly title: string
  readonly onUnlocked: () => Promise<void>
}

/** Makes a key readable that came with a backup of the app: only its passphrase can. */
export function UnlockKey({ kid, title, onUnlocked }: UnlockKeyProps) {
  const store = useAppStore()
  const id = useId()
  const [passphrase, setPassphrase] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  async function unlock() {
    setBusy(true)
    const result = await unlockKey(store, kid, passphrase)
    setBusy(false)
    if (result.kind === 'problem') return setProblem(result.sentence)
    return onUnlocked()
  }
  return (
    <Notice tone="warn">
      <p>
        This key came with a backup of the app and is locked: results sealed to it cannot be read here yet.
      </p>
      <form
        className={styles.unlock}
        onSubmit={event => {
          event.preventDefault()
          void unlock()
        }}
      >
        <label htmlFor={id}>
          Passphrase of <bdi>{title}</bdi>
        </label>
        <input
          id={id}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={passphrase}
          aria-invalid={problem !== ''}
          aria-describedby={`${id}-problem`}
          onChange={event => setPassphrase(event.currentTarget.value)}
        />
        <Button type="submit" disabled={isBusy || passphrase.trim() === ''}>
          {isBusy ? 'Unlocking…' : 'Unlock'}
        </Button>
        <p id={`${id}-problem`} role="alert">
          {problem}
        </p>
      </form>
    </Notice>
  )
}
