import { useEffect } from 'react'
import { LostAttempt } from '#src/features/take-quiz/lost-attempt.tsx'
import { Summary } from '#src/features/take-quiz/summary.tsx'
import { useApp } from '#src/state/app-context.tsx'
import { Loading } from '#src/ui/loading.tsx'

export function SummaryPage({ attemptId }: { readonly attemptId: string }) {
  const view = useApp(state => state.view)
  const showAttempt = useApp(state => state.showAttempt)
  useEffect(() => {
    void showAttempt(attemptId)
  }, [attemptId, showAttempt])
  if (view.kind === 'problem' && view.attemptId === attemptId) return <LostAttempt sentence={view.sentence} />
  if (view.kind !== 'open' || view.attempt.attemptId !== attemptId)
    return <Loading what="Opening your attempt" />
  return <Summary open={view} />
}
