import { useCallback, useState } from 'react'
import { Link } from 'wouter'
import { classPaths } from '#src/domain/class-paths.ts'
import styles from '#src/features/assignments/assignments.module.css'
import { DraftItem } from '#src/features/assignments/draft-item.tsx'
import { EmptyAssignments } from '#src/features/assignments/empty-assignments.tsx'
import { HandedOutItem } from '#src/features/assignments/handed-out-item.tsx'
import { useReading } from '#src/features/assignments/use-reading.ts'
import { useAppStore } from '#src/state/app-context.tsx'
import { type AssignmentRecord, readAssignments } from '#src/state/assigning/assignment-records.ts'
import { restoreDraft } from '#src/state/assigning/edit-assignments.ts'
import { useChangedElsewhere } from '#src/state/classroom/use-changed-elsewhere.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Page } from '#src/ui/page.tsx'

/** What an instructor wrote and handed out. */
export function AssignmentsPage() {
  const store = useAppStore()
  const [reading, readAgain] = useReading(useCallback(() => readAssignments(store), [store]))
  useChangedElsewhere(readAgain)
  const [removed, setRemoved] = useState<AssignmentRecord | null>(null)
  const [problem, setProblem] = useState('')
  const [together, setTogether] = useState<readonly string[]>([])

  async function undo(draft: AssignmentRecord) {
    const saving = await restoreDraft(store, draft)
    setProblem(saving.kind === 'problem' ? saving.sentence : '')
    setRemoved(null)
    await readAgain()
  }

  if (reading === null) return <Loading what="Reading the assignments" />
  if (reading.kind === 'problem')
    return (
      <Page title="Assignments">
        <Notice
          tone="problem"
          role="alert"
          actions={<Button onClick={() => void readAgain()}>Try again</Button>}
        >
          <p>{reading.sentence}</p>
        </Notice>
      </Page>
    )
  const { assignments, withResults } = reading
  const current = assignments.filter(({ value }) => value.archivedUtc === null)
  const drafts = current.filter(({ value }) => value.versions.length === 0)
  const handedOut = current.filter(({ value }) => value.versions.length > 0)
  const archived = assignments.filter(({ value }) => value.archivedUtc !== null)
  const change = { onChanged: readAgain, onProblem: setProblem }
  return (
    <Page title="Assignments">
      {removed !== null && (
        <Notice tone="info" role="status" actions={<Button onClick={() => void undo(removed)}>Undo</Button>}>
          <p>
            The draft <bdi>{titleOf(removed)}</bdi> was deleted.
          </p>
        </Notice>
      )}
      {problem !== '' && (
        <Notice tone="problem" role="alert">
          <p>{problem}</p>
        </Notice>
      )}
      {assignments.length === 0 && removed === null ? (
        <EmptyAssignments />
      ) : (
        <p className={styles.actions}>
          <Link href={classPaths.newAssignment()} className={buttonClass('primary')}>
            New assignment
          </Link>
          <Link href={classPaths.keys()} className={buttonClass('secondary')}>
            Keys
          </Link>
        </p>
      )}
      {handedOut.length > 0 && (
        <section className={styles.section}>
          <h2>Handed out</h2>
          <ul className={styles.list}>
            {handedOut.map(record => (
              <HandedOutItem
                key={record.id}
                record={record}
                hasResults={withResults.has(record.id)}
                isTogether={together.includes(record.id)}
                onTogether={
                  handedOut.length < 2
                    ? null
                    : isOn =>
                        setTogether(isOn ? [...together, record.id] : together.filter(id => id !== record.id))
                }
                {...change}
              />
            ))}
          </ul>
          {together.length > 1 && (
            <p className={styles.actions}>
              <Link href={classPaths.gapMap(together)} className={buttonClass('secondary')}>
                Read these {together.length} together
              </Link>
              <Link href={classPaths.comparison(together)} className={buttonClass('secondary')}>
                See them side by side
              </Link>
            </p>
          )}
        </section>
      )}
      {drafts.length > 0 && (
        <section className={styles.section}>
          <h2>Drafts</h2>
          <ul className={styles.list}>
            {drafts.map(record => (
              <DraftItem key={record.id} record={record} onRemoved={() => setRemoved(record)} {...change} />
            ))}
          </ul>
        </section>
      )}
      {archived.length > 0 && (
        <details className={styles.archive}>
          <summary>Archive ({archived.length})</summary>
          <ul className={styles.list}>
            {archived.map(record => (
              <HandedOutItem
                key={record.id}
                record={record}
                hasResults={withResults.has(record.id)}
                isTogether={false}
                onTogether={null}
                {...change}
              />
            ))}
          </ul>
        </details>
      )}
    </Page>
  )
}

function titleOf({ value }: AssignmentRecord): string {
  return value.form.title === '' ? 'without a title' : `“${value.form.title}”`
}
