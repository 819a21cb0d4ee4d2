import type { AssignmentForm } from '#src/domain/assignment/assignment-form.ts'
import type { RosterEntry } from '#src/domain/assignment/class-record.ts'
import { duplicateForm } from '#src/domain/assignment/duplicate-form.ts'
import type { AppStore } from '#src/state/app-store.ts'
import {
  type AssignmentRecord,
  changeAssignment,
  draftRecord,
  findAssignment,
  laterThan,
} from '#src/state/assigning/assignment-records.ts'
import {
  type ClassSaving,
  keepChange,
  problem,
  withClassStore,
} from '#src/state/assigning/with-class-store.ts'
import type { DataProblem } from '#src/state/data-tools.ts'

/** Keeps a form as far as it is written; the first time it makes the assignment. */
export function saveForm(store: AppStore, id: string, form: AssignmentForm): Promise<ClassSaving> {
  return withClassStore(store, async classStore => {
    const { now } = store.getState()
    const found = await findAssignment(classStore, id)
    if (found !== null && found.kind === 'problem') return found
    const record: AssignmentRecord =
      found === null
        ? draftRecord(id, form, now())
        : { ...found, updatedUtc: laterThan(found.updatedUtc, now()), value: { ...found.value, form } }
    return keepChange(classStore, { records: [record] }, now)
  })
}

/** Keeps who is expected to send a result. */
export function saveRoster(
  store: AppStore,
  id: string,
  roster: readonly RosterEntry[],
): Promise<ClassSaving> {
  return changeAssignment(store, id, value => ({ ...value, roster: [...roster] }))
}

/** Takes an assignment out of the way, or brings it back. Nothing of it is lost. */
export function setArchived(store: AppStore, id: string, isArchived: boolean): Promise<ClassSaving> {
  const { now } = store.getState()
  return changeAssignment(store, id, value => ({ ...value, archivedUtc: isArchived ? now() : null }))
}

/** Makes a draft with the same form and roster. */
export function duplicateAssignment(
  store: AppStore,
  id: string,
): Promise<(ClassSaving & { readonly id: string }) | DataProblem> {
  return withClassStore(store, async classStore => {
    const found = await findAssignment(classStore, id)
    if (found === null) return problem('This assignment is not on this device any more.')
    if (found.kind === 'problem') return found
    const { now, newId } = store.getState()
    const draft = draftRecord(newId(), duplicateForm(found.value.form), now())
    const record = { ...draft, value: { ...draft.value, roster: found.value.roster } }
    return { ...(await keepChange(classStore, { records: [record] }, now)), id: record.id }
  })
}

/** Removes a draft; one that was handed out is kept, because results may still come. */
export function removeDraft(store: AppStore, id: string): Promise<ClassSaving> {
  return withClassStore(store, async classStore => {
    const found = await findAssignment(classStore, id)
    if (found !== null && found.kind === 'problem') return found
    if (found !== null && found.value.versions.length > 0)
      return problem('This assignment was handed out. Archive it instead: its results stay readable.')
    return keepChange(classStore, { removedRecords: [{ kind: 'assignment', id }] }, store.getState().now)
  })
}

/** Brings a removed draft back as it was. */
export function restoreDraft(store: AppStore, draft: AssignmentRecord): Promise<ClassSaving> {
  const { now } = store.getState()
  const record = { ...draft, updatedUtc: laterThan(draft.updatedUtc, now()) }
  return withClassStore(store, classStore => keepChange(classStore, { records: [record] }, now))
}
