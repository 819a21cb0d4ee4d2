import { useCallback, useState } from 'react'
import { Link } from 'wouter'
import { randomIdSchema } from '#src/domain/assignment/assignment.ts'
import { newForm } from '#src/domain/assignment/new-form.ts'
import { classPaths } from '#src/domain/class-paths.ts'
import { AssignmentEditor } from '#src/features/assignments/assignment-editor.tsx'
import { startingSkills } from '#src/features/assignments/starting-skills.ts'
import { useKeys } from '#src/features/assignments/use-keys.ts'
import { useReading } from '#src/features/assignments/use-reading.ts'
import { useApp, useAppStore } from '#src/state/app-context.tsx'
import { readAssignment, readAssignments } from '#src/state/assigning/assignment-records.ts'
import type { KeyView } from '#src/state/assigning/instructor-keys.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Page } from '#src/ui/page.tsx'

/** Writes an assignment: the one under this id, or a new one where there is none yet. */
export function EditAssignmentPage({ assignmentId }: { readonly assignmentId: string }) {
  const store = useAppStore()
  const newId = useApp(state => state.newId)
  const [seed] = useState(() => newId().slice(0, 8))
  const [skills] = useState(() => startingSkills(window.history.state))
  const read = useCallback(
    () => Promise.all([readAssignment(store, assignmentId), readAssignments(store)]),
    [store, assignmentId],
  )
  const [readings, readAgain] = useReading(read)
  const [keyReading, readKeysAgain] = useKeys()

  if (!randomIdSchema.safeParse(assignmentId).success)
    return (
      <Page title="No such assignment">
        <p>This address names no assignment.</p>
        <p>
          <Link href={classPaths.assignments()} className={buttonClass('primary')}>
            To the assignments
          </Link>
        </p>
      </Page>
    )
  if (readings === null || keyReading === null) return <Loading what="Reading the assignment" />
  const [one, all] = readings
  const failed = [one, all, keyReading].find(reading => reading.kind === 'problem')
  if (one.kind === 'problem' || all.kind === 'problem' || keyReading.kind === 'problem')
    return (
      <Page title="The assignment could not be read">
        <Notice
          tone="problem"
          role="alert"
          actions={
            <Button onClick={() => void Promise.all([readAgain(), readKeysAgain()])}>Try again</Button>
          }
        >
          <p>{failed?.kind === 'problem' ? failed.sentence : ''}</p>
        </Notice>
      </Page>
    )
  const { keys } = keyReading
  const atFirst = one.assignment?.value.form ?? {
    ...newForm({ seed, zone: Intl.DateTimeFormat().resolvedOptions().timeZone }),
    // What the class is behind on is practised, not examined.
    ...(skills.length === 0
      ? {}
      : { skills: [...skills], mode: 'practice' as const, feedback: 'each' as const }),
    instructor: all.assignments[0]?.value.form.instructor ?? '',
    kid: onlyKey(keys),
  }
  return (
    <AssignmentEditor
      key={assignmentId}
      id={assignmentId}
      atFirst={atFirst}
      versions={one.assignment?.value.versions ?? []}
      keys={keys}
    />
  )
}

/** With one key there is nothing to choose. */
function onlyKey(keys: readonly KeyView[]): string {
  const [key, ...others] = keys.filter(({ isReadable }) => isReadable)
  return key !== undefined && others.length === 0 ? key.kid : ''
}
