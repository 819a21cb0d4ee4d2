import { AttemptGate } from '#src/features/take-quiz/attempt-gate.tsx'
import { Summary } from '#src/features/take-quiz/summary.tsx'

export function SummaryPage({ attemptId }: { readonly attemptId: string }) {
  return <AttemptGate attemptId={attemptId}>{open => <Summary open={open} />}</AttemptGate>
}
