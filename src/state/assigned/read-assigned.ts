import { assignmentHash } from '#src/domain/assignment/assignment-hash.ts'
import type { AssignedRun } from '#src/domain/assignment/assigned-standing.ts'
import type { ReceivedAssignment } from '#src/domain/assignment/received-assignment.ts'
import type { AppStore } from '#src/state/app-store.ts'
import type { LearnerLog } from '#src/storage/learner-log.ts'

/** An assignment received on this device, with what was done at it here. */
export interface Assigned {
  readonly received: ReceivedAssignment
  /** Of the version received last. */
  readonly hash: string
  /** Attempts at any version, newest first. */
  readonly runs: readonly AssignedRun[]
}

export type AssignedReading =
  | { readonly kind: 'read'; readonly assigned: readonly Assigned[] }
  | { readonly kind: 'problem'; readonly sentence: string }

const unreadable: AssignedReading = {
  kind: 'problem',
  sentence: 'What was assigned to you could not be read on this device. Reload the page to try again.',
}

/** All assignments received on this device, received last first; or only the one of this id. */
export async function readAssigned(
  { getState }: AppStore,
  assignmentId: string | null = null,
): Promise<AssignedReading> {
  const { log } = await getState().openStore()
  const tools = await getState()
    .loadClassTools()
    .catch(() => null)
  if (tools === null) return unreadable
  const [documents, listed] = await Promise.all([
    log.readDocuments('received'),
    tools.readAssignedAttempts(assignmentId),
  ])
  if ('kind' in documents || 'kind' in listed) return unreadable
  const runs = withUnsaved(listed, log)
  const wanted = documents.filter(({ id }) => assignmentId === null || id === assignmentId)
  const assigned = wanted.map(({ id, value }) => ({
    received: value,
    hash: assignmentHash(value.handOut.assignment),
    runs: runs.filter(({ attempt }) => attempt.assignment?.assignmentId === id),
  }))
  return {
    kind: 'read',
    assigned: assigned.toSorted((a, b) => b.received.receivedUtc - a.received.receivedUtc),
  }
}

/** With what the disk did not take: it was done all the same. */
function withUnsaved(listed: readonly AssignedRun[], log: LearnerLog): AssignedRun[] {
  const known = new Set(listed.map(({ attempt }) => attempt.attemptId))
  const ended = new Set(
    log.unsaved().flatMap(({ type, attemptId }) => (type === 'finish' ? [attemptId] : [])),
  )
  const begun = log
    .unsavedRecords()
    .flatMap(record =>
      record.record === 'attempt' && !known.has(record.attempt.attemptId) ? [record.attempt] : [],
    )
  return [...begun.map(attempt => ({ attempt, finished: false })), ...listed].map(run =>
    ended.has(run.attempt.attemptId) ? { ...run, finished: true } : run,
  )
}
