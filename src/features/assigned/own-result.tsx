import { Link } from 'wouter'
import { mayShowScore } from '#src/domain/assignment/feedback-rights.ts'
import { mayReview } from '#src/domain/assignment/may-review.ts'
import type { ResultPayload } from '#src/domain/assignment/result-payload.ts'
import { paths } from '#src/domain/paths.ts'
import styles from '#src/features/assigned/assigned.module.css'
import { buttonClass } from '#src/ui/button.tsx'

interface OwnResultProps {
  readonly payload: ResultPayload
  readonly instructor: string
}

/** The own result, as far as the assignment lets it be shown. */
export function OwnResult({ payload: { attempt, reported }, instructor }: OwnResultProps) {
  const isCheck = attempt.mode === 'check'
  if (!mayShowScore(attempt) || reported === null)
    return (
      <p className={styles.lead}>
        You have finished. {attempt.assignment?.grading === 'instructor' ? 'Nothing is scored here: ' : ''}
        <bdi>{instructor}</bdi> tells you how it went.
      </p>
    )
  return (
    <>
      <p className={styles.lead}>
        You have finished.{' '}
        {isCheck
          ? 'A check asks what is hard for you, so a score says nothing here.'
          : `Your score: ${shown(reported.score)} of ${reported.asked}.`}
      </p>
      {(isCheck || mayReview(attempt)) && (
        <p className={styles.actions}>
          {isCheck && (
            <Link href={paths.checkResult(attempt.attemptId)} className={buttonClass('secondary')}>
              See what it settled
            </Link>
          )}
          {mayReview(attempt) && (
            <Link href={paths.summary(attempt.attemptId)} className={buttonClass('secondary')}>
              Review every question
            </Link>
          )}
        </p>
      )}
    </>
  )
}

function shown(score: number): string {
  return score.toLocaleString('en-US', { maximumFractionDigits: 1 })
}
