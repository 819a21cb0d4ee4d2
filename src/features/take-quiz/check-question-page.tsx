import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { paths } from '#src/domain/paths.ts'
import { AttemptGate } from '#src/features/take-quiz/attempt-gate.tsx'
import { endPath } from '#src/features/take-quiz/end-path.ts'
import { CheckScreen } from '#src/features/take-quiz/check-screen.tsx'
import type { OpenAttempt } from '#src/state/open-attempt.ts'
import { openQuestionOf } from '#src/state/take-check.ts'

/** The open question of a readiness check; its result once it is over. */
export function CheckQuestionPage({ attemptId }: { readonly attemptId: string }) {
  return <AttemptGate attemptId={attemptId}>{open => <OpenCheck open={open} />}</AttemptGate>
}

function OpenCheck({ open }: { readonly open: OpenAttempt }) {
  const { attempt, state } = open
  const [, navigate] = useLocation()
  const elsewhere =
    attempt.check === undefined
      ? paths.question(attempt.attemptId, 1)
      : state.finish === null
        ? null
        : attempt.assignment === undefined
          ? paths.checkResult(attempt.attemptId)
          : endPath(attempt)
  useEffect(() => {
    if (elsewhere !== null) navigate(elsewhere, { replace: true })
  }, [elsewhere, navigate])
  if (elsewhere !== null || attempt.check === undefined) return null
  const question = openQuestionOf(open)
  const key = `${attempt.attemptId}/${question?.id ?? 'next'}/${open.access}`
  return <CheckScreen key={key} open={open} terms={attempt.check} questionId={question?.id ?? null} />
}
