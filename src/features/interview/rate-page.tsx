import type { Rater } from '#src/domain/interview/interview-record.ts'
import { answeredQuestions } from '#src/domain/interview/rating-summary.ts'
import { NothingToRate } from '#src/features/interview/nothing-to-rate.tsx'
import { RateAnswers } from '#src/features/interview/rate-answers.tsx'
import { RatingDone } from '#src/features/interview/rating-done.tsx'
import { SessionGate } from '#src/features/interview/session-gate.tsx'
import { useInterview } from '#src/state/interview/use-interview.ts'

interface RatePageProps {
  readonly sessionId: string
  readonly rater: Rater
}

/** Rating one's own answers, or somebody's; once that is done, what came of it. */
export function RatePage({ sessionId, rater }: RatePageProps) {
  const { view, keeper } = useInterview(sessionId)
  return (
    <SessionGate view={view}>
      {open => {
        if (answeredQuestions(open.session).length === 0) return <NothingToRate session={open.session} />
        const sheet = open[rater]
        return sheet === null || sheet.doneUtc === null ? (
          <RateAnswers open={open} keeper={keeper} rater={rater} />
        ) : (
          <RatingDone open={open} sheet={sheet} />
        )
      }}
    </SessionGate>
  )
}
