import type { AssignedStanding } from '#src/domain/assignment/assigned-standing.ts'
import type { AvailableQuestions } from '#src/domain/assignment/available-questions.ts'
import { timeInZones } from '#src/domain/format/zoned-time.ts'
import { localZone } from '#src/features/assigned/local-zone.ts'
import { StartForm } from '#src/features/assigned/start-form.tsx'
import type { Assigned } from '#src/state/assigned/read-assigned.ts'
import { sealingProblem } from '#src/state/assigned/sealing-problem.ts'
import { Notice } from '#src/ui/notice.tsx'

interface StartPartProps {
  readonly assigned: Assigned
  readonly standing: AssignedStanding
  readonly available: AvailableQuestions
}

/** The start, or why there is none now. */
export function StartPart({ assigned, standing, available }: StartPartProps) {
  const { opensUtc, closesUtc, zone, attempts } = assigned.received.handOut.assignment
  const when = (utc: number | null) => (utc === null ? '' : timeInZones(utc, zone, localZone()))
  switch (standing.start) {
    case 'open-attempt':
      return null
    case 'used-up':
      return (
        <Notice tone="info">
          <p>
            {attempts === 1 ? 'You have used your one attempt.' : `You have used all ${attempts} attempts.`}{' '}
            What is left is to send the result.
          </p>
        </Notice>
      )
    case 'not-yet':
      return (
        <Notice tone="info">
          <p>It opens {when(opensUtc)}. Come back then: the link or file need not be opened again.</p>
        </Notice>
      )
    case 'closed':
      return (
        <Notice tone="warn">
          <p>
            It closed {when(closesUtc)}, so it cannot be begun any more. If you should still take it, ask your
            instructor for another link.
          </p>
        </Notice>
      )
    case 'now': {
      if (available.available === 0) return null
      const problem = sealingProblem()
      return (
        <>
          {problem !== null && (
            <Notice tone="warn">
              <p>
                {problem} You can take it here, but the result file has to be made on a page with https: what
                you do here would have to get there by a backup.
              </p>
            </Notice>
          )}
          <StartForm assigned={assigned} available={available} />
        </>
      )
    }
  }
}
