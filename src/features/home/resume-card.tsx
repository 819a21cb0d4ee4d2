import { Link } from 'wouter'
import type { Attempt } from '#src/domain/quiz/attempt.ts'
import { paths } from '#src/domain/paths.ts'
import { attemptProgress } from '#src/domain/quiz/attempt-progress.ts'
import { AssignedCard } from '#src/features/home/assigned-card.tsx'
import { useApp } from '#src/state/app-context.tsx'
import { buttonClass } from '#src/ui/button.tsx'
import { Panel } from '#src/ui/panel.tsx'

/** What waits: the attempt that was begun last and not finished, and what somebody assigned. */
export function ResumeCard() {
  return (
    <>
      <OpenAttempt />
      <AssignedCard />
    </>
  )
}

function OpenAttempt() {
  const attempts = useApp(state => state.attempts)
  const evidence = useApp(state => state.evidence)
  const now = useApp(state => state.now)
  const unfinished = attempts?.find(({ finished }) => !finished)
  if (unfinished === undefined) return null
  const { attempt } = unfinished
  const { answered, next } = attemptProgress(attempt, evidence)
  const started = new Date(attempt.startedUtc).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' })
  const isOver = attempt.deadlineUtc !== null && attempt.deadlineUtc <= now()
  if (attempt.mode === 'check') return <ResumeCheck attempt={attempt} started={started} />
  return (
    <Panel title="Continue where you stopped" tone="accent">
      <p>
        <strong>{attempt.title}</strong>, {attempt.assignment === undefined ? attempt.mode : 'assigned'},
        begun {started}: {answered} of {attempt.questions.length} answered.
        {isOver && ' The time is up; opening it hands it in.'}
      </p>
      <p>
        <Link
          href={paths.question(attempt.attemptId, next ?? attempt.questions.length)}
          className={buttonClass('primary')}
        >
          {next === null ? 'Go to the end' : `Continue with question ${next}`}
        </Link>{' '}
        <Link
          href={
            attempt.mode === 'exam' ? paths.examReview(attempt.attemptId) : paths.summary(attempt.attemptId)
          }
          className={buttonClass('quiet')}
        >
          {attempt.mode === 'exam' ? 'Review or hand in' : 'See or end it'}
        </Link>
      </p>
    </Panel>
  )
}

interface ResumeCheckProps {
  readonly attempt: Attempt
  readonly started: string
}

function ResumeCheck({ attempt, started }: ResumeCheckProps) {
  const evidence = useApp(state => state.evidence)
  const given = [...evidence.questions.values()].filter(
    encounters => encounters.get(attempt.attemptId)?.standing?.kind === 'response',
  ).length
  return (
    <Panel title="Continue the readiness check" tone="accent">
      <p>
        <strong>{attempt.title}</strong>, begun {started}: {given} {given === 1 ? 'question' : 'questions'} so
        far.
      </p>
      <p>
        <Link href={paths.checkQuestion(attempt.attemptId)} className={buttonClass('primary')}>
          Go on
        </Link>
      </p>
    </Panel>
  )
}
