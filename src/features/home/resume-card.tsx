import { Link } from 'wouter'
import { paths } from '#src/domain/paths.ts'
import { useApp } from '#src/state/app-context.tsx'
import { buttonClass } from '#src/ui/button.tsx'
import { Panel } from '#src/ui/panel.tsx'

/** The attempt that was begun last and not finished. */
export function ResumeCard() {
  const attempts = useApp(state => state.attempts)
  const evidence = useApp(state => state.evidence)
  const now = useApp(state => state.now)
  const unfinished = attempts?.find(({ finished }) => !finished)
  if (unfinished === undefined) return null
  const { attempt } = unfinished
  const isAnswered = ({ id }: { readonly id: string }) =>
    evidence.questions.get(id)?.get(attempt.attemptId)?.standing?.kind === 'response'
  const answered = attempt.questions.filter(isAnswered).length
  const next = attempt.questions.findIndex(question => !isAnswered(question))
  const started = new Date(attempt.startedUtc).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' })
  const isOver = attempt.deadlineUtc !== null && attempt.deadlineUtc <= now()
  return (
    <Panel title="Continue where you stopped" tone="accent">
      <p>
        <strong>{attempt.title}</strong>, {attempt.mode}, begun {started}: {answered} of{' '}
        {attempt.questions.length} answered.{isOver && ' The time is up; opening it hands it in.'}
      </p>
      <p>
        <Link
          href={paths.question(attempt.attemptId, next === -1 ? attempt.questions.length : next + 1)}
          className={buttonClass('primary')}
        >
          {next === -1 ? 'Go to the end' : `Continue with question ${next + 1}`}
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
