import { Answering } from '#src/features/interview/answering.tsx'
import { AnswersDone } from '#src/features/interview/answers-done.tsx'
import { SessionGate } from '#src/features/interview/session-gate.tsx'
import { askedNow } from '#src/domain/interview/session-steps.ts'
import { useInterview } from '#src/state/interview/use-interview.ts'

/** A session alone: one question at a time, until all are answered or it is stopped. */
export function AlonePage({ sessionId }: { readonly sessionId: string }) {
  const { view, keeper } = useInterview(sessionId)
  return (
    <SessionGate view={view}>
      {open =>
        open.session.endedUtc === null ? (
          <Answering key={askedNow(open.session).question.id} open={open} keeper={keeper} />
        ) : (
          <AnswersDone open={open} keeper={keeper} />
        )
      }
    </SessionGate>
  )
}
