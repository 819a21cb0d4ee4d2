import { type BelievedPart, believedParts } from '#src/domain/memory/believed-parts.ts'
import { daysToClear, type HeldBelief, rightDaysSince } from '#src/domain/memory/held-beliefs.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { Response } from '#src/domain/question/response.ts'

/** A response in its raw form with the question as it was asked. */
export interface GivenRaw {
  readonly attemptId: string
  readonly question: Question
  readonly response: Response
}

/** One believed thing: a wrong part of a question, or the question as a whole. */
export interface Belief extends BelievedPart {
  /** The question as it was asked last when this showed. */
  readonly question: Question
  /** In how many responses it showed. */
  readonly times: number
  /** When it showed last, milliseconds since 1970 UTC. */
  readonly lastUtc: number
  /** Days on which the question was answered right and sure since; from `daysToClear` on it is cleared. */
  readonly rightDays: number
}

/** Beliefs to work on and those that were cleared, both the latest first. */
export interface Beliefs {
  readonly open: readonly Belief[]
  readonly cleared: readonly Belief[]
  /** Responses that could not be read again, so that nothing can be said of them. */
  readonly unread: number
}

/** What sure errors are about: grouped by question and the part believed. `dayOf` as in `rightDaysSince`. */
export function misconceptions(
  held: readonly HeldBelief[],
  given: readonly GivenRaw[],
  dayOf: (utc: number) => string,
): Beliefs {
  return groupBeliefs(held, given, dayOf, ({ question, response }) => believedParts(question, response))
}

/** What right guesses are about: each a question as a whole. */
export function luckyGuesses(
  held: readonly HeldBelief[],
  given: readonly GivenRaw[],
  dayOf: (utc: number) => string,
): Beliefs {
  return groupBeliefs(held, given, dayOf, () => [{ part: '', believed: null, reason: null }])
}

function groupBeliefs(
  held: readonly HeldBelief[],
  given: readonly GivenRaw[],
  dayOf: (utc: number) => string,
  partsOf: (raw: GivenRaw) => readonly BelievedPart[],
): Beliefs {
  const rawByKey = new Map(given.map(raw => [`${raw.question.id}/${raw.attemptId}`, raw]))
  const beliefs: Belief[] = []
  let unread = 0
  for (const { questionId, sightings, rightAndSure } of held) {
    const byPart = new Map<string, Omit<Belief, 'rightDays'>>()
    for (const { attemptId, response } of sightings) {
      const raw = rawByKey.get(`${questionId}/${attemptId}`)
      if (raw === undefined) {
        unread += 1
        continue
      }
      for (const part of partsOf(raw)) {
        const times = (byPart.get(part.part)?.times ?? 0) + 1
        const { question } = raw
        byPart.set(part.part, { ...part, question, times, lastUtc: response.tUtc })
      }
    }
    // Only once for each part: a calendar day takes as long as everything else here.
    for (const shown of byPart.values())
      beliefs.push({ ...shown, rightDays: rightDaysSince(rightAndSure, shown.lastUtc, dayOf) })
  }
  beliefs.sort((a, b) => b.lastUtc - a.lastUtc || (keyOf(a) < keyOf(b) ? -1 : 1))
  return {
    open: beliefs.filter(({ rightDays }) => rightDays < daysToClear),
    cleared: beliefs.filter(({ rightDays }) => rightDays >= daysToClear),
    unread,
  }
}

function keyOf({ question, part }: Belief): string {
  return `${question.id}/${part}`
}
