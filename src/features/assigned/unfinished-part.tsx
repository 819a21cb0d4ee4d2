import { Link } from 'wouter'
import type { AssignedStanding } from '#src/domain/assignment/assigned-standing.ts'
import { classPaths } from '#src/domain/class-paths.ts'
import { paths } from '#src/domain/paths.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'
import { attemptProgress } from '#src/domain/quiz/attempt-progress.ts'
import styles from '#src/features/assigned/assigned.module.css'
import { useApp } from '#src/state/app-context.tsx'
import type { Assigned } from '#src/state/assigned/read-assigned.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { Panel } from '#src/ui/panel.tsx'
import { showTime } from '#src/ui/show-date.ts'

interface UnfinishedPartProps {
  readonly assigned: Assigned
  readonly standing: AssignedStanding
}

/** What was begun and is to be finished, and what was finished and is to be sent. */
export function UnfinishedPart({ assigned, standing: { open, finished } }: UnfinishedPartProps) {
  const sent = new Set(assigned.received.handedOver.map(({ attemptId }) => attemptId))
  const isSent = finished.every(({ attemptId }) => sent.has(attemptId))
  return (
    <>
      {open !== null && <OpenAttempt attempt={open} />}
      {finished.length > 0 && (
        <Panel
          title={isSent ? 'Your result' : 'Send your result'}
          tone={isSent || open !== null ? 'plain' : 'accent'}
        >
          <ul className={styles.list}>
            {finished.map(attempt => (
              <Finished key={attempt.attemptId} attempt={attempt} assigned={assigned} />
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}

function OpenAttempt({ attempt }: { readonly attempt: Attempt }) {
  const evidence = useApp(state => state.evidence)
  const now = useApp(state => state.now)
  const { next } = attemptProgress(attempt, evidence)
  const isOver = attempt.deadlineUtc !== null && attempt.deadlineUtc <= now()
  const place =
    attempt.mode === 'check'
      ? paths.checkQuestion(attempt.attemptId)
      : paths.question(attempt.attemptId, next ?? attempt.questions.length)
  return (
    <Panel title="You have begun" tone="accent">
      <p>
        Begun {showTime(attempt.startedUtc)}.{' '}
        {isOver ? 'The time is up; opening it hands in what you had chosen.' : 'Everything so far is kept.'}
      </p>
      <p>
        <Link href={place} className={buttonClass('primary')}>
          Continue
        </Link>
      </p>
    </Panel>
  )
}

function Finished({ attempt, assigned }: { readonly attempt: Attempt; readonly assigned: Assigned }) {
  const { assignmentId } = assigned.received.handOut.assignment
  const { handedOver } = assigned.received
  const last = handedOver.findLast(({ attemptId }) => attemptId === attempt.attemptId)
  const isOther = attempt.assignment?.assignmentHash !== assigned.hash
  return (
    <li>
      <Link
        href={classPaths.handIn(assignmentId, attempt.attemptId)}
        className={buttonClass(last === undefined ? 'primary' : 'secondary')}
      >
        {last === undefined ? 'Read and send the result' : 'Send it again'}
      </Link>
      <span className={styles.note}>
        Begun {showTime(attempt.startedUtc)}
        {isOther && ', at an earlier version'}
        {last === undefined ? '; not sent yet' : `; file made ${showTime(last.atUtc)}`}
      </span>
    </li>
  )
}
