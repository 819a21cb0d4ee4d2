import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'

/** A response as far as sessions go: which attempt it belongs to, and when it was given. */
export interface GivenInAttempt {
  readonly attemptId: string
  readonly response: { readonly tUtc: number }
}

/**
 * The session each response belongs to, counted from 0; the responses come earliest first. A session is a sitting: a
 * new one begins when `settings.sessionGapMs` (eight hours) have passed since the last response of every attempt that
 * began before, so attempts close together are one session and an attempt is never split.
 */
export function sessionNumbers(inOrder: readonly GivenInAttempt[], settings: MeasureSettings): number[] {
  const lastByAttempt = new Map(inOrder.map(({ attemptId, response }) => [attemptId, response.tUtc]))
  let session = 0
  let end = inOrder[0]?.response.tUtc ?? 0
  return inOrder.map(({ attemptId, response }) => {
    if (response.tUtc - end >= settings.sessionGapMs) session += 1
    end = Math.max(end, lastByAttempt.get(attemptId) ?? response.tUtc)
    return session
  })
}
