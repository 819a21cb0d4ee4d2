import { assignedStanding } from '#src/domain/assignment/assigned-standing.ts'
import { timeInZones } from '#src/domain/format/zoned-time.ts'
import { localZone } from '#src/features/assigned/local-zone.ts'
import type { Assigned } from '#src/state/assigned/read-assigned.ts'

/** How the learner stands with an assignment, in a few words. */
export function standingWords({ received, hash, runs }: Assigned, now: number): string {
  const { assignment } = received.handOut
  const { start, open, finished } = assignedStanding(assignment, hash, runs, now)
  const unsent = finished.filter(
    ({ attemptId }) => !received.handedOver.some(one => one.attemptId === attemptId),
  )
  if (open !== null) return 'begun, not finished'
  if (unsent.length > 0) return 'finished, the result is not sent yet'
  if (finished.length > 0) return start === 'now' ? 'finished; you may take it again' : 'finished'
  const { opensUtc, closesUtc, zone } = assignment
  const when = (utc: number | null) => (utc === null ? '' : timeInZones(utc, zone, localZone()))
  if (start === 'not-yet') return `opens ${when(opensUtc)}`
  if (start === 'closed') return `closed ${when(closesUtc)}`
  return closesUtc === null ? 'not begun' : `not begun; closes ${when(closesUtc)}`
}
