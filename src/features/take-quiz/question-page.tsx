import { useEffect } from 'react'
import { LostAttempt } from '#src/features/take-quiz/lost-attempt.tsx'
import { QuestionScreen } from '#src/features/take-quiz/question-screen.tsx'
import { useApp } from '#src/state/app-context.tsx'
import { Loading } from '#src/ui/loading.tsx'

interface QuestionPageProps {
  readonly attemptId: string
  /** From the address: counts from 1; anything else shows the first question. */
  readonly position: string
}

export function QuestionPage({ attemptId, position }: QuestionPageProps) {
  const view = useApp(state => state.view)
  const showAttempt = useApp(state => state.showAttempt)
  useEffect(() => {
    void showAttempt(attemptId)
  }, [attemptId, showAttempt])

  if (view.kind === 'problem' && view.attemptId === attemptId) return <LostAttempt sentence={view.sentence} />
  if (view.kind !== 'open' || view.attempt.attemptId !== attemptId)
    return <Loading what="Opening your attempt" />
  const count = view.attempt.questions.length
  const at = Math.min(Math.max(Number.parseInt(position, 10) || 1, 1), count)
  // A tab that takes the attempt over begins with what the other one left.
  return <QuestionScreen key={`${attemptId}/${at}/${view.access}`} open={view} at={at} />
}
