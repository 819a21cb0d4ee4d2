import type { Assignment } from '#src/domain/assignment/assignment.ts'
import { assignmentHash } from '#src/domain/assignment/assignment-hash.ts'
import type { FormProblem } from '#src/domain/assignment/form-problem.ts'
import type { CarriedQuestion } from '#src/domain/assignment/hand-out.ts'
import type { AppStore } from '#src/state/app-store.ts'
import { type AssignmentRecord, findAssignment, laterThan } from '#src/state/assigning/assignment-records.ts'
import { readKeys } from '#src/state/assigning/instructor-keys.ts'
import { makeFromForm, problemsOf } from '#src/state/assigning/make-from-form.ts'
import {
  type ClassSaving,
  keepChange,
  problem,
  withClassStore,
} from '#src/state/assigning/with-class-store.ts'
import { storeProblem } from '#src/state/classroom/class-problem.ts'
import type { DataProblem } from '#src/state/data-tools.ts'
import type { ClassStore } from '#src/storage/class-store.ts'

export type HandingOut =
  /** `isNew` false: nothing changed since the last version, which stays the last. */
  | { readonly kind: 'handed-out'; readonly isNew: boolean; readonly durable: boolean }
  | { readonly kind: 'incomplete'; readonly problems: readonly FormProblem[] }
  | DataProblem

/**
 * Makes a version of what the form says now and keeps it together with its questions and their keys, so that results can
 * be scored whatever becomes of the banks. Versions handed out before stay.
 */
export function handOutAssignment(store: AppStore, id: string): Promise<HandingOut> {
  return withClassStore(store, async classStore => {
    const record = await findAssignment(classStore, id)
    if (record === null) return problem('This assignment is not on this device any more.')
    if (record.kind === 'problem') return record
    const reading = await readKeys(store)
    if (reading.kind === 'problem') return reading
    // The role of a readiness check may be one of those kept here.
    await store.getState().readRoles()
    const { form } = record.value
    const problems = problemsOf(store.getState(), form, reading.keys)
    const key = reading.keys.find(({ kid }) => kid === form.kid)
    if (problems.length > 0 || key === undefined) return { kind: 'incomplete', problems }
    const { publicKey } = key
    const making = await makeFromForm(store.getState(), form, { assignmentId: id, publicKey })
    if (making.kind === 'problem') return making
    return keepVersion(store, classStore, record, making.made.assignment, making.made.paper)
  })
}

async function keepVersion(
  store: AppStore,
  classStore: ClassStore,
  record: AssignmentRecord,
  assignment: Assignment,
  paper: readonly CarriedQuestion[],
): Promise<HandingOut> {
  const { now } = store.getState()
  const hash = assignmentHash(assignment)
  const { versions } = record.value
  const isNew = versions.at(-1)?.hash !== hash
  const before = await classStore.readRecord('paper', record.id)
  if (before !== null && before.kind === 'failed') return storeProblem(before)
  const known = before?.kind === 'paper' ? before.value.questions : []
  const updatedUtc = laterThan(Math.max(record.updatedUtc, before?.updatedUtc ?? 0), now())
  const value = { ...record.value, archivedUtc: null }
  const saving: ClassSaving = await keepChange(
    classStore,
    {
      records: [
        {
          ...record,
          updatedUtc,
          value: isNew ? { ...value, versions: [...versions, { hash, atUtc: now(), assignment }] } : value,
        },
        { kind: 'paper', id: record.id, updatedUtc, value: { questions: joinPapers(known, paper) } },
      ],
    },
    now,
  )
  if (saving.kind === 'problem') return saving
  return { kind: 'handed-out', isNew, durable: saving.kind === 'saved' }
}

/** Questions of all versions; of one hash as it is now, so that a corrected key counts. */
function joinPapers(known: readonly CarriedQuestion[], added: readonly CarriedQuestion[]): CarriedQuestion[] {
  const byHash = new Map([...known, ...added].map(question => [question.hash, question]))
  return [...byHash.values()]
}
