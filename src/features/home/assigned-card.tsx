import { Link } from 'wouter'
import { classPaths } from '#src/domain/class-paths.ts'
import { timeInZones } from '#src/domain/format/zoned-time.ts'
import { useApp } from '#src/state/app-context.tsx'
import type { WaitingAssignment } from '#src/state/assigned/waiting-assignments.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { Panel } from '#src/ui/panel.tsx'

/** What somebody assigned and what is left to be done about it. */
export function AssignedCard() {
  const waiting = useApp(state => state.waiting)
  const [first] = waiting
  if (first === undefined) return null
  return (
    <Panel title="Assigned to you" tone="accent">
      <p>
        <strong>
          <bdi>{first.title}</bdi>
        </strong>
        , from <bdi>{first.instructor}</bdi>. {nextWords(first)}
      </p>
      <p>
        <Link href={classPaths.assigned(first.assignmentId)} className={buttonClass('primary')}>
          {first.what === 'send' ? 'Send your result' : 'Open it'}
        </Link>{' '}
        {waiting.length > 1 && (
          <Link href={classPaths.received()} className={buttonClass('quiet')}>
            {waiting.length - 1} more
          </Link>
        )}
      </p>
    </Panel>
  )
}

function nextWords({ what, closesUtc, zone }: WaitingAssignment): string {
  if (what === 'send') return 'You have finished; the result is not sent yet.'
  if (closesUtc === null) return 'Not begun yet.'
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  return `Not begun yet; closes ${timeInZones(closesUtc, zone, here)}.`
}
