import { useId, useState } from 'react'
import { useLocation } from 'wouter'
import type { ForeignDebrief } from '#src/domain/interview/view-debrief.ts'
import styles from '#src/features/interview/pair/pair.module.css'
import { placeAfter } from '#src/features/interview/pair/place-after.ts'
import { useAppStore } from '#src/state/app-context.tsx'
import {
  openSessionFile,
  openSessionLink,
  type SessionOpening,
} from '#src/state/interview/pair/receive-session.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'

interface OpenSessionProps {
  /** A debrief that was sealed for this device: to be shown in place of the page. */
  readonly onSealed: (debrief: ForeignDebrief) => void
}

/** Opens what the other device sent, as a file or a pasted link. */
export function OpenSession({ onSealed }: OpenSessionProps) {
  const id = useId()
  const app = useAppStore()
  const [, navigate] = useLocation()
  const [link, setLink] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')

  async function show(opens: Promise<SessionOpening>) {
    setBusy(true)
    setProblem('')
    const opening = await opens
    setBusy(false)
    if (opening.kind === 'problem') return setProblem(opening.sentence)
    if (opening.kind === 'debrief') return onSealed(opening)
    return navigate(placeAfter(opening))
  }

  return (
    <div className={styles.group}>
      <div className={styles.field}>
        <label htmlFor={`${id}-file`}>Session file</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".pacsready-interview"
          disabled={isBusy}
          onChange={event => {
            const file = event.currentTarget.files?.[0]
            // The same file can be chosen again after it was corrected.
            event.currentTarget.value = ''
            if (file !== undefined) void show(openSessionFile(app, file))
          }}
        />
      </div>
      <form
        className={styles.field}
        onSubmit={event => {
          event.preventDefault()
          void show(openSessionLink(app, link))
        }}
      >
        <label htmlFor={`${id}-link`}>Or the whole link, if clicking it did not work</label>
        <textarea
          id={`${id}-link`}
          rows={2}
          spellCheck={false}
          value={link}
          onChange={event => setLink(event.currentTarget.value)}
        />
        <Button type="submit" disabled={isBusy || link.trim() === ''}>
          Open the link
        </Button>
      </form>
      {isBusy && <p role="status">Opening it…</p>}
      {problem !== '' && (
        <Notice tone="problem" role="alert">
          <p>{problem}</p>
        </Notice>
      )}
    </div>
  )
}
