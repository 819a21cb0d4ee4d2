import { useLocation } from 'wouter'
import { classPaths } from '#src/domain/class-paths.ts'
import { useAppStore } from '#src/state/app-context.tsx'
import type { AssignmentRecord } from '#src/state/assigning/assignment-records.ts'
import { duplicateAssignment, removeDraft, setArchived } from '#src/state/assigning/edit-assignments.ts'

export interface AssignmentChange {
  /** The list is to be read again. */
  readonly onChanged: () => Promise<void>
  /** Empty when all is well. */
  readonly onProblem: (sentence: string) => void
}

/** What can be done with an assignment as a whole. */
export function useAssignmentActions(
  { id, value }: AssignmentRecord,
  { onChanged, onProblem }: AssignmentChange,
) {
  const store = useAppStore()
  const [, navigate] = useLocation()

  async function duplicate(): Promise<void> {
    const copy = await duplicateAssignment(store, id)
    if (copy.kind === 'problem') return onProblem(copy.sentence)
    return navigate(classPaths.editAssignment(copy.id))
  }

  async function archive(): Promise<void> {
    const saving = await setArchived(store, id, value.archivedUtc === null)
    onProblem(saving.kind === 'problem' ? saving.sentence : '')
    return onChanged()
  }

  /** Gives whether it is gone. */
  async function remove(): Promise<boolean> {
    const saving = await removeDraft(store, id)
    onProblem(saving.kind === 'problem' ? saving.sentence : '')
    await onChanged()
    return saving.kind !== 'problem'
  }

  return { duplicate, archive, remove }
}
