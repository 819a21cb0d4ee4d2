import type { QuestionEvidence, StandingResponse } from '#src/domain/learning/evidence.ts'
import { isTooFast } from '#src/domain/measure/base-weights.ts'
import type { MemorySettings } from '#src/domain/memory/memory-settings.ts'

/** A response to a question and the attempt it was given in. */
export interface GivenInAttempt {
  readonly attemptId: string
  readonly response: StandingResponse
}

/**
 * The responses to a question that are reviews: those not too fast to have read it. Earliest first; two at one moment
 * by attempt id, so that merging in any order gives the same.
 */
export function reviewResponses(encounters: QuestionEvidence, settings: MemorySettings): GivenInAttempt[] {
  const given: GivenInAttempt[] = []
  for (const [attemptId, { standing }] of encounters) {
    if (standing?.kind === 'response' && !isTooFast(standing, settings.measure)) {
      given.push({ attemptId, response: standing })
    }
  }
  return given.sort((a, b) => a.response.tUtc - b.response.tUtc || (a.attemptId < b.attemptId ? -1 : 1))
}
