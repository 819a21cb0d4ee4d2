import { type ReactNode, useEffect } from 'react'
import { LostAttempt } from '#src/features/take-quiz/lost-attempt.tsx'
import { useApp } from '#src/state/app-context.tsx'
import type { OpenAttempt } from '#src/state/open-attempt.ts'
import { Loading } from '#src/ui/loading.tsx'

interface AttemptGateProps {
  readonly attemptId: string
  readonly children: (open: OpenAttempt) => ReactNode
}

/** Brings the attempt of an address on screen, or says why it cannot be shown. */
export function AttemptGate({ attemptId, children }: AttemptGateProps) {
  const view = useApp(state => state.view)
  const showAttempt = useApp(state => state.showAttempt)
  useEffect(() => {
    void showAttempt(attemptId)
  }, [attemptId, showAttempt])
  if (view.kind === 'problem' && view.attemptId === attemptId) return <LostAttempt sentence={view.sentence} />
  if (view.kind !== 'open' || view.attempt.attemptId !== attemptId)
    return <Loading what="Opening your attempt" />
  return children(view)
}
