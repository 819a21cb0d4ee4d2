import { useEffect, useRef, useState } from 'react'
import { safeFileName } from '#src/domain/format/file-name.ts'
import styles from '#src/features/assignments/keys.module.css'
import { UnlockKey } from '#src/features/assignments/unlock-key.tsx'
import { useAppStore } from '#src/state/app-context.tsx'
import { type KeyView, markKeySaved } from '#src/state/assigning/instructor-keys.ts'
import { Button } from '#src/ui/button.tsx'
import { downloadText } from '#src/ui/download-text.ts'
import { Notice } from '#src/ui/notice.tsx'
import { showDate } from '#src/ui/show-date.ts'

interface KeyCardProps {
  readonly instructorKey: KeyView
  /** It was made just now on this page: its backup comes next. */
  readonly isNew: boolean
  readonly onChanged: () => Promise<void>
}

/** One key: what it is called, how it is recognised, and whether it could be lost. */
export function KeyCard({ instructorKey, isNew, onChanged }: KeyCardProps) {
  const { kid, title, createdUtc, fingerprint, savedUtc, isReadable } = instructorKey
  const headingId = `key-${kid}`
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isNew) heading.current?.focus()
  }, [isNew])
  return (
    <li className={styles.card} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h2 id={headingId} ref={heading} tabIndex={-1}>
          <bdi>{title}</bdi>
        </h2>
        <span className={styles.since}>made {showDate(createdUtc)}</span>
      </div>
      <p className={styles.fingerprint}>
        <span className={styles.small}>Fingerprint</span>
        <code>{fingerprint}</code>
      </p>
      <p className={styles.small}>
        Learners see it before they start. Write it on the board or into the invitation, so that they can
        compare.
      </p>
      {!isReadable && <UnlockKey kid={kid} title={title} onUnlocked={onChanged} />}
      <SaveKeyBackup instructorKey={instructorKey} onSaved={onChanged} />
      {savedUtc !== null && isReadable && (
        <p className={styles.ready}>Ready: its backup was saved {showDate(savedUtc)}.</p>
      )}
    </li>
  )
}

interface SaveKeyBackupProps {
  readonly instructorKey: KeyView
  readonly onSaved: () => Promise<void>
}

function SaveKeyBackup({ instructorKey, onSaved }: SaveKeyBackupProps) {
  const { kid, title, backup, savedUtc } = instructorKey
  const store = useAppStore()
  const [fileName, setFileName] = useState('')
  const [problem, setProblem] = useState('')
  function download() {
    const name = safeFileName([title], kid, 'pacsready-key')
    downloadText(name, backup, 'application/json')
    setFileName(name)
  }
  async function confirm() {
    const saving = await markKeySaved(store, kid)
    setProblem(saving.kind === 'problem' ? saving.sentence : '')
    await onSaved()
  }
  const button = (
    <Button variant={savedUtc === null && fileName === '' ? 'primary' : 'secondary'} onClick={download}>
      {savedUtc === null ? 'Save the backup file' : 'Save the backup file again'}
    </Button>
  )
  if (savedUtc !== null)
    return (
      <p className={styles.actions}>
        {button}
        <span role="status">{fileName === '' ? '' : `Handed to the browser as ${fileName}.`}</span>
      </p>
    )
  return (
    <Notice tone="warn">
      <p>
        <strong>Save its backup before you hand anything out.</strong> If this browser loses its data, the
        file and its passphrase are the only way to the results. Nobody can restore them for you.
      </p>
      <ol className={styles.steps}>
        <li>
          {button} <span role="status">{fileName === '' ? '' : `Handed to the browser as ${fileName}.`}</span>
        </li>
        <li>Put the file where you will find it in a year, and not only on this device.</li>
        <li>Write the passphrase down and keep it somewhere else than the file.</li>
      </ol>
      <p>
        <Button
          variant={fileName === '' ? 'secondary' : 'primary'}
          disabled={fileName === ''}
          onClick={() => void confirm()}
        >
          The file and the passphrase are safe
        </Button>
      </p>
      {problem !== '' && <p role="alert">{problem}</p>}
    </Notice>
  )
}
