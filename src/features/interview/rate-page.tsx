import type { Rater } from '#src/domain/interview/interview-record.ts'
import { ratersHere } from '#src/domain/interview/raters-here.ts'
import { isDone } from '#src/domain/interview/is-done.ts'
import { answeredQuestions } from '#src/domain/interview/rating-summary.ts'
import { NothingToRate } from '#src/features/interview/nothing-to-rate.tsx'
import { RateAnswers } from '#src/features/interview/rate-answers.tsx'
import { WaitingForBoth } from '#src/features/interview/pair/waiting-for-both.tsx'
import { RatingDone } from '#src/features/interview/rating-done.tsx'
import { SessionGate } from '#src/features/interview/session-gate.tsx'
import { useInterview } from '#src/state/interview/use-interview.ts'

interface RatePageProps {
  readonly sessionId: string
  readonly rater: Rater
}

/** Rating one's own answers, or somebody's; once that is done, what came of it. */
export function RatePage({ sessionId, rater: asked }: RatePageProps) {
  const { view, keeper } = useInterview(sessionId)
  return (
    <SessionGate view={view}>
      {open => {
        const { session } = open
        if (answeredQuestions(session).length === 0) return <NothingToRate session={session} />
        const isAlone = session.way === 'alone'
        const rater = isAlone ? 'self' : asked
        // In pair nobody rates in the place of the other, and nobody sees anchors before the last answer.
        if (!isAlone && (session.endedUtc === null || !ratersHere(session).includes(rater)))
          return <WaitingForBoth open={open} />
        const sheet = open[rater]
        return isDone(sheet) ? (
          <RatingDone open={open} sheet={sheet} />
        ) : (
          <RateAnswers open={open} keeper={keeper} rater={rater} />
        )
      }}
    </SessionGate>
  )
}
