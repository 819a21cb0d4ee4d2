import type { StandingResponse } from '#src/domain/learning/evidence.ts'

/** A question counts as studied for at most so many times its expected time. Judgement, ours. */
export const studyCap = 4

/**
 * How long a response counts as study, milliseconds: the time its question was on screen, but at most four times the
 * expected time, so that a page left open over lunch is no study. Reading the feedback is not in it: nobody measures it.
 */
export function studyMs(response: Pick<StandingResponse, 'elapsedMs' | 'expectedSeconds'>): number {
  return Math.min(response.elapsedMs, studyCap * response.expectedSeconds * 1000)
}
