import { assignedStanding } from '#src/domain/assignment/assigned-standing.ts'
import type { AppStore } from '#src/state/app-store.ts'
import { type Assigned, readAssigned } from '#src/state/assigned/read-assigned.ts'

/** An assignment that waits for the learner: to be begun while it is open, or with a result nobody was sent. */
export interface WaitingAssignment {
  readonly assignmentId: string
  readonly title: string
  readonly instructor: string
  readonly closesUtc: number | null
  readonly zone: string
  readonly what: 'begin' | 'send'
}

/** Reads what waits and puts it into the state; what was begun is with the open attempts. */
export async function readWaiting(store: AppStore): Promise<void> {
  const reading = await readAssigned(store)
  const assigned = reading.kind === 'read' ? reading.assigned : []
  const now = store.getState().now()
  store.setState({ waiting: assigned.flatMap(one => waitingOf(one, now) ?? []) })
}

function waitingOf({ received, hash, runs }: Assigned, now: number): WaitingAssignment | null {
  const { assignment } = received.handOut
  const { assignmentId, title, instructor, closesUtc, zone } = assignment
  const { start, finished } = assignedStanding(assignment, hash, runs, now)
  const sent = new Set(received.handedOver.map(({ attemptId }) => attemptId))
  const what = finished.some(({ attemptId }) => !sent.has(attemptId))
    ? 'send'
    : start === 'now' && finished.length === 0
      ? 'begin'
      : null
  return what === null ? null : { assignmentId, title, instructor, closesUtc, zone, what }
}
