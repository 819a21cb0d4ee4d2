import { useCallback, useState } from 'react'
import { Link } from 'wouter'
import { keyFingerprint, keyId } from '#src/domain/assignment/instructor-key.ts'
import { openingWords } from '#src/domain/assignment/opening-words.ts'
import { classPaths } from '#src/domain/class-paths.ts'
import { HandOutWays } from '#src/features/assignments/hand-out-ways.tsx'
import styles from '#src/features/assignments/hand-out.module.css'
import { RosterPart } from '#src/features/assignments/roster-part.tsx'
import { useAssignmentActions } from '#src/features/assignments/use-assignment-actions.ts'
import { useReading } from '#src/features/assignments/use-reading.ts'
import { VersionsPart } from '#src/features/assignments/versions-part.tsx'
import { useApp, useAppStore } from '#src/state/app-context.tsx'
import { type AssignmentRecord, readAssignment } from '#src/state/assigning/assignment-records.ts'
import { type HandOutForms, readHandOutForms } from '#src/state/assigning/hand-out-forms.ts'
import { problem } from '#src/state/assigning/with-class-store.ts'
import type { AppStore } from '#src/state/app-store.ts'
import type { DataProblem } from '#src/state/data-tools.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Page } from '#src/ui/page.tsx'

type Version = AssignmentRecord['value']['versions'][number]

interface HandedOut {
  readonly kind: 'handed-out'
  readonly record: AssignmentRecord
  readonly version: Version
  readonly forms: HandOutForms
}

/** An assignment that was handed out: its link, its file, who is expected, and what can be done with it. */
export function HandOutPage({ assignmentId }: { readonly assignmentId: string }) {
  const store = useAppStore()
  const [reading, readAgain] = useReading(useCallback(() => read(store, assignmentId), [store, assignmentId]))
  if (reading === null) return <Loading what="Reading the assignment" />
  if (reading.kind === 'handed-out') return <HandOut {...reading} onChanged={readAgain} />
  const isDraft = reading.kind === 'draft'
  return (
    <Page title={isDraft ? 'Not handed out yet' : 'The assignment could not be read'}>
      <Notice tone={isDraft ? 'info' : 'problem'}>
        <p>{isDraft ? 'This assignment is a draft.' : reading.sentence}</p>
      </Notice>
      <p className={styles.actions}>
        {isDraft && (
          <Link href={classPaths.editAssignment(assignmentId)} className={buttonClass('primary')}>
            Go on writing
          </Link>
        )}
        <Link href={classPaths.assignments()} className={buttonClass('secondary')}>
          To the assignments
        </Link>
      </p>
    </Page>
  )
}

async function read(store: AppStore, id: string): Promise<HandedOut | { kind: 'draft' } | DataProblem> {
  const reading = await readAssignment(store, id)
  if (reading.kind === 'problem') return reading
  const record = reading.assignment
  if (record === null) return problem('This assignment is not on this device.')
  const version = record.value.versions.at(-1)
  if (version === undefined) return { kind: 'draft' }
  const forms = await readHandOutForms(store, record, version)
  return forms.kind === 'problem' ? forms : { kind: 'handed-out', record, version, forms }
}

interface HandOutProps extends HandedOut {
  readonly onChanged: () => Promise<void>
}

function HandOut({ record, version, forms, onChanged }: HandOutProps) {
  const { id, value } = record
  const { assignment } = version
  const now = useApp(state => state.now)
  const [failure, setFailure] = useState('')
  const { duplicate, archive } = useAssignmentActions(record, { onChanged, onProblem: setFailure })
  const opening = openingWords(assignment, now())
  const fingerprint = keyFingerprint(keyId(assignment.key))
  return (
    <Page title={assignment.title} heading={<bdi>{assignment.title}</bdi>}>
      <div className={styles.head}>
        <p className={styles.state} data-state={opening.state}>
          {opening.words}
        </p>
        <p className={styles.actions}>
          <Link href={classPaths.collect([id])} className={buttonClass('primary')}>
            Collect results
          </Link>
          <Link href={classPaths.gapMap([id])} className={buttonClass('secondary')}>
            Read the class
          </Link>
        </p>
      </div>
      {failure !== '' && (
        <Notice tone="problem" role="alert">
          <p>{failure}</p>
        </Notice>
      )}
      <HandOutWays assignment={assignment} forms={forms} fingerprint={fingerprint} />
      <RosterPart record={record} assignment={assignment} forms={forms} />
      <VersionsPart versions={value.versions} />
      <p className={styles.foot}>
        <Link href={classPaths.editAssignment(id)} className={buttonClass('secondary')}>
          Change it: a new version
        </Link>
        <Button onClick={() => void duplicate()}>Duplicate</Button>
        <Button onClick={() => void archive()}>
          {value.archivedUtc === null ? 'Archive' : 'Bring back'}
        </Button>
        <Link href={classPaths.assignments()}>All assignments</Link>
      </p>
    </Page>
  )
}
