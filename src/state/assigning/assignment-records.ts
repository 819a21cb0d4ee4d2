import type { AssignmentForm } from '#src/domain/assignment/assignment-form.ts'
import type { ClassRecordOf } from '#src/domain/assignment/class-record.ts'
import type { AppStore } from '#src/state/app-store.ts'
import type { DataProblem } from '#src/state/data-tools.ts'
import {
  type ClassSaving,
  keepChange,
  problem,
  withClassStore,
} from '#src/state/assigning/with-class-store.ts'
import { storeProblem } from '#src/state/classroom/class-problem.ts'
import type { ClassStore } from '#src/storage/class-store.ts'

export type AssignmentRecord = ClassRecordOf<'assignment'>

export interface AssignmentList {
  readonly kind: 'read'
  /** Written last first. */
  readonly assignments: readonly AssignmentRecord[]
  /** Ids of those that results were taken in for. */
  readonly withResults: ReadonlySet<string>
}

/** Every assignment on this device. */
export function readAssignments(store: AppStore): Promise<AssignmentList | DataProblem> {
  return withClassStore(store, async classStore => {
    const records = await classStore.readRecords('assignment')
    if ('kind' in records) return storeProblem(records)
    const results = await classStore.readResultAssignments()
    if ('kind' in results) return storeProblem(results)
    const assignments = records.flatMap(record => (record.kind === 'assignment' ? [record] : []))
    return {
      kind: 'read',
      assignments: assignments.toSorted((a, b) => b.updatedUtc - a.updatedUtc),
      withResults: new Set(results),
    }
  })
}

/** One of them; null where there is none of that id. */
export function readAssignment(
  store: AppStore,
  id: string,
): Promise<{ kind: 'read'; assignment: AssignmentRecord | null } | DataProblem> {
  return withClassStore(store, async classStore => {
    const record = await findAssignment(classStore, id)
    return record !== null && record.kind === 'problem' ? record : { kind: 'read', assignment: record }
  })
}

export async function findAssignment(
  store: ClassStore,
  id: string,
): Promise<AssignmentRecord | null | DataProblem> {
  const record = await store.readRecord('assignment', id)
  if (record === null || record.kind === 'assignment') return record
  return record.kind === 'failed' ? storeProblem(record) : null
}

/** Changes an assignment as it is in the store now, not as a page read it a while ago. */
export function changeAssignment(
  store: AppStore,
  id: string,
  change: (value: AssignmentRecord['value']) => AssignmentRecord['value'],
): Promise<ClassSaving> {
  return withClassStore(store, async classStore => {
    const record = await findAssignment(classStore, id)
    if (record === null) return problem('This assignment is not on this device any more.')
    if (record.kind === 'problem') return record
    const { now } = store.getState()
    const changed = {
      ...record,
      updatedUtc: laterThan(record.updatedUtc, now()),
      value: change(record.value),
    }
    return keepChange(classStore, { records: [changed] }, now)
  })
}

/** A new assignment with nothing but a form. */
export function draftRecord(id: string, form: AssignmentForm, now: number): AssignmentRecord {
  return {
    kind: 'assignment',
    id,
    updatedUtc: now,
    value: { createdUtc: now, archivedUtc: null, form, versions: [], roster: [] },
  }
}

/** Two devices keep what was written later; a clock set back must not lose it. */
export function laterThan(before: number, now: number): number {
  return Math.max(before + 1, now)
}
