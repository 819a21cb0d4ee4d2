import { Redirect } from 'wouter'
import { paths } from '#src/domain/paths.ts'
import { AttemptGate } from '#src/features/take-quiz/attempt-gate.tsx'
import { QuestionScreen } from '#src/features/take-quiz/question-screen.tsx'

interface QuestionPageProps {
  readonly attemptId: string
  /** From the address: counts from 1; anything else shows the first question. */
  readonly position: string
}

export function QuestionPage({ attemptId, position }: QuestionPageProps) {
  return (
    <AttemptGate attemptId={attemptId}>
      {open => {
        const at = Math.min(Math.max(Number.parseInt(position, 10) || 1, 1), open.attempt.questions.length)
        if (open.attempt.check !== undefined && open.state.finish === null)
          return <Redirect to={paths.checkQuestion(attemptId)} replace />
        // A tab that takes the attempt over begins with what the other one left.
        return <QuestionScreen key={`${attemptId}/${at}/${open.access}`} open={open} at={at} />
      }}
    </AttemptGate>
  )
}
