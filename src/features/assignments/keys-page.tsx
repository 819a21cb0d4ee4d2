import { useState } from 'react'
import { Link } from 'wouter'
import { classPaths } from '#src/domain/class-paths.ts'
import { paths } from '#src/domain/paths.ts'
import { persistenceWords } from '#src/domain/settings/persistence.ts'
import styles from '#src/features/assignments/keys.module.css'
import { KeyCard } from '#src/features/assignments/key-card.tsx'
import { MakeKey } from '#src/features/assignments/make-key.tsx'
import { RestoreKey } from '#src/features/assignments/restore-key.tsx'
import { useKeys } from '#src/features/assignments/use-keys.ts'
import { useApp } from '#src/state/app-context.tsx'
import { usePersistence } from '#src/state/use-persistence.ts'
import { Button } from '#src/ui/button.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Page } from '#src/ui/page.tsx'

/** The keys results are sealed to: making them, keeping their backups safe, bringing them back. */
export function KeysPage() {
  const [reading, readAgain] = useKeys()
  const [made, setMade] = useState('')
  const persistence = usePersistence(reading)
  const isMemoryOnly = useApp(state => state.health.kind === 'memory-only')
  return (
    <Page title="Keys for results">
      <p className={styles.lead}>
        What your learners send back is sealed to a key of yours. Only this browser can open it, and whoever
        has the key’s backup file <em>and</em> its passphrase. Make one key for each course; keep the old ones
        to read old results. <Link href={classPaths.assignments()}>To the assignments</Link>
      </p>
      {isMemoryOnly && (
        <Notice tone="warn">
          <p>
            Nothing can be stored in this browser: a key made here ends with this page, and only its backup
            file stays.
          </p>
        </Notice>
      )}
      {reading === null && <Loading what="Reading the keys" />}
      {reading?.kind === 'problem' && (
        <Notice
          tone="problem"
          role="alert"
          actions={<Button onClick={() => void readAgain()}>Try again</Button>}
        >
          <p>{reading.sentence}</p>
        </Notice>
      )}
      {reading?.kind === 'read' && (
        <>
          {reading.keys.length > 0 && (
            <ul className={styles.keys}>
              {reading.keys.map(key => (
                <KeyCard key={key.kid} instructorKey={key} isNew={key.kid === made} onChanged={readAgain} />
              ))}
            </ul>
          )}
          {reading.keys.length > 0 && persistence !== null && (
            <p className={styles.small}>
              All this is kept in this browser only. {persistenceWords[persistence]}{' '}
              <Link href={paths.settings()}>Backup of everything</Link>
            </p>
          )}
          <MakeKey
            isFirst={reading.keys.length === 0}
            onMade={kid => {
              setMade(kid)
              return readAgain()
            }}
          />
          <RestoreKey known={reading.keys.map(({ kid }) => kid)} onRestored={readAgain} />
        </>
      )}
    </Page>
  )
}
