import type { Assignment } from '#src/domain/assignment/assignment.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'

/** An attempt at the assignment on this device. */
export interface AssignedRun {
  readonly attempt: Attempt
  readonly finished: boolean
}

/** How a learner stands with an assignment. */
export interface AssignedStanding {
  /** Begun and not finished; it may go on also behind the close. */
  readonly open: Attempt | null
  /** Newest first. */
  readonly finished: readonly Attempt[]
  /** Attempts at this version that are left. */
  readonly left: number
  /** Whether another one may be begun now, or what is in the way. */
  readonly start: 'now' | 'open-attempt' | 'used-up' | 'not-yet' | 'closed'
}

/**
 * What a learner may do with an assignment of this hash at `now` (milliseconds since 1970 UTC), with all attempts at any
 * version of it. Attempts are counted by version: who was handed another one has not taken it yet.
 */
export function assignedStanding(
  assignment: Assignment,
  hash: string,
  runs: readonly AssignedRun[],
  now: number,
): AssignedStanding {
  const newest = runs.toSorted((a, b) => b.attempt.startedUtc - a.attempt.startedUtc)
  const open = newest.find(({ finished }) => !finished)?.attempt ?? null
  const taken = runs.filter(({ attempt }) => attempt.assignment?.assignmentHash === hash).length
  const left = Math.max(0, assignment.attempts - taken)
  return {
    open,
    finished: newest.flatMap(({ attempt, finished }) => (finished ? [attempt] : [])),
    left,
    start: open !== null ? 'open-attempt' : left === 0 ? 'used-up' : openingAt(assignment, now),
  }
}

/** The first moment of the opening counts, that of the close no more. */
function openingAt({ opensUtc, closesUtc }: Assignment, now: number): 'now' | 'not-yet' | 'closed' {
  if (closesUtc !== null && now >= closesUtc) return 'closed'
  return opensUtc !== null && now < opensUtc ? 'not-yet' : 'now'
}
