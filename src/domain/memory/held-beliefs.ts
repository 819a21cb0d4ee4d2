import type { Evidence } from '#src/domain/learning/evidence.ts'
import type { MemorySettings } from '#src/domain/memory/memory-settings.ts'
import { type GivenInAttempt, reviewResponses } from '#src/domain/memory/review-responses.ts'

/** A question whose responses showed a sure error or a lucky guess, and what came after. */
export interface HeldBelief {
  readonly questionId: string
  /** Earliest first, at least one. */
  readonly sightings: readonly GivenInAttempt[]
  /** When it was answered right and sure, earliest first, milliseconds since 1970 UTC. */
  readonly rightAndSure: readonly number[]
}

/**
 * Questions that were answered below full score while sure (`misconceptions`), and right while unsure
 * (`luckyGuesses`), by question id. Responses too fast to have read the question are left out.
 */
export function heldBeliefs(
  evidence: Evidence,
  settings: MemorySettings,
): { readonly misconceptions: readonly HeldBelief[]; readonly luckyGuesses: readonly HeldBelief[] } {
  const misconceptions: HeldBelief[] = []
  const luckyGuesses: HeldBelief[] = []
  const inOrder = [...evidence.questions].sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [questionId, encounters] of inOrder) {
    const given = reviewResponses(encounters, settings)
    const rightAndSure = given
      .filter(({ response }) => response.score === 1 && response.confidence === 'sure')
      .map(({ response }) => response.tUtc)
    const add = (list: HeldBelief[], sightings: readonly GivenInAttempt[]) => {
      if (sightings.length > 0) list.push({ questionId, sightings, rightAndSure })
    }
    add(misconceptions, given.filter(isSureError))
    add(luckyGuesses, given.filter(isLuckyGuess))
  }
  return { misconceptions, luckyGuesses }
}

/** Local days on which it must be answered right and sure, after the last sign of the belief, to clear it. */
export const daysToClear = 2

/**
 * On how many different days a question was answered right and sure after `sinceUtc` (milliseconds since 1970 UTC).
 * The day of `sinceUtc` does not count: a right response just after the feedback is a memory of it. `dayOf` gives
 * the calendar day of a time where the learner is, YYYY-MM-DD.
 */
export function rightDaysSince(
  rightAndSure: readonly number[],
  sinceUtc: number,
  dayOf: (utc: number) => string,
): number {
  const since = dayOf(sinceUtc)
  const days = rightAndSure.filter(utc => utc > sinceUtc).map(dayOf)
  return new Set(days.filter(day => day > since)).size
}

function isSureError({ response: { score, confidence } }: GivenInAttempt): boolean {
  return score < 1 && confidence === 'sure'
}

function isLuckyGuess({ response: { score, confidence } }: GivenInAttempt): boolean {
  return score === 1 && confidence === 'unsure'
}
