import { useEffect, useState } from 'react'
import { countWords } from '#src/domain/format/count-words.ts'
import { persistenceWords } from '#src/domain/settings/persistence.ts'
import styles from '#src/features/settings/settings.module.css'
import { useApp } from '#src/state/app-context.tsx'
import { useDataActions } from '#src/state/use-data-actions.ts'
import type { DataProblem, StorageFacts } from '#src/state/data-tools.ts'

/** How much is stored, and how safely. */
export function StorageState({ responses }: { readonly responses: number }) {
  const { storageFacts } = useDataActions()
  const health = useApp(state => state.health)
  const secondCopyFails = useApp(state => state.secondCopyFails)
  const [facts, setFacts] = useState<StorageFacts | DataProblem | null>(null)
  useEffect(() => {
    let isShown = true
    void storageFacts().then(result => {
      if (isShown) setFacts(result)
    })
    return () => {
      isShown = false
    }
  }, [storageFacts, health])
  if (facts === null) return <p role="status">Looking at what is stored…</p>
  if (facts.kind === 'problem') return <p>{facts.sentence}</p>
  return (
    <dl className={styles.facts}>
      <div>
        <dt>Responses</dt>
        <dd>
          {responses} in {countWords(facts.attempts, 'attempt')}
        </dd>
      </div>
      <div>
        <dt>Kept</dt>
        <dd>
          {health.kind === 'memory-only'
            ? 'Only until this page is closed.'
            : persistenceWords[facts.persistence]}
        </dd>
      </div>
      {facts.space !== null && (
        <div>
          <dt>Space</dt>
          <dd>
            {megabytes(facts.space.usage)} used of the {megabytes(facts.space.quota)} the browser allows, with
            the app itself
          </dd>
        </div>
      )}
      {secondCopyFails && (
        <div>
          <dt>Second copy</dt>
          <dd>It could not be written in this browser. Save a backup file now and then.</dd>
        </div>
      )}
      <div>
        <dt>Damaged records</dt>
        <dd>{facts.quarantined === 0 ? 'none' : `${facts.quarantined} put aside, the rest counts`}</dd>
      </div>
    </dl>
  )
}

function megabytes(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`
  return `${(bytes / 1e6).toFixed(1)} MB`
}
