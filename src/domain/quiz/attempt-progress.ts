import type { Evidence } from '#src/domain/learning/evidence.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'

/** How far an attempt has come, as its evidence tells. */
export interface AttemptProgress {
  readonly answered: number
  /** Position (from 1) of the first question without a response; null when all have one. */
  readonly next: number | null
}

/**
 * How far an attempt is without reading its events. Where nothing is scored on this device a response leaves no more than
 * that its question was seen, which stands for it here.
 */
export function attemptProgress(attempt: Attempt, evidence: Evidence): AttemptProgress {
  const isScored = attempt.assignment?.grading !== 'instructor'
  const isAnswered = ({ id }: Attempt['questions'][number]) => {
    const encounter = evidence.questions.get(id)?.get(attempt.attemptId)
    return isScored ? encounter?.standing?.kind === 'response' : encounter !== undefined
  }
  const next = attempt.questions.findIndex(question => !isAnswered(question))
  return { answered: attempt.questions.filter(isAnswered).length, next: next < 0 ? null : next + 1 }
}
