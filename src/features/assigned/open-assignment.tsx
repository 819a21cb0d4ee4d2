import { useId, useState } from 'react'
import { useLocation } from 'wouter'
import { classPaths } from '#src/domain/class-paths.ts'
import styles from '#src/features/assigned/assigned.module.css'
import { useAppStore } from '#src/state/app-context.tsx'
import { type Opening, openFile, openLink } from '#src/state/assigned/receive.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'

/** Opens an assignment from a file, or from a link that a mail program broke. */
export function OpenAssignment({ onOpened }: { readonly onOpened: (opening: Opening) => void }) {
  const id = useId()
  const store = useAppStore()
  const [, navigate] = useLocation()
  const [link, setLink] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')

  async function show(opens: Promise<Opening>) {
    setBusy(true)
    setProblem('')
    const opening = await opens
    setBusy(false)
    if (opening.kind === 'refused') return setProblem(opening.sentence)
    onOpened(opening)
    return navigate(classPaths.assigned(opening.assignmentId))
  }

  return (
    <div className={styles.group}>
      <div className={styles.field}>
        <label htmlFor={`${id}-file`}>Assignment file</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".pacsready-assignment"
          disabled={isBusy}
          onChange={event => {
            const file = event.currentTarget.files?.[0]
            // The same file can be chosen again after it was corrected.
            event.currentTarget.value = ''
            if (file !== undefined) void show(openFile(store, file))
          }}
        />
      </div>
      <form
        className={styles.field}
        onSubmit={event => {
          event.preventDefault()
          void show(openLink(store, link))
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
