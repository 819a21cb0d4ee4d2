import { type BelievedPart, believedParts, wholeQuestion } from '#src/domain/memory/believed-parts.ts'
import { daysToClear, type HeldBelief, rightDaysSince } from '#src/domain/memory/held-beliefs.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { Response } from '#src/domain/question/response.ts'

/** A question as it was asked in an attempt; nothing depends on the order of its parts. */
export interface AskedQuestion {
  readonly attemptId: string
  readonly question: Question
}

/** The same with the response in its raw form. */
export interface GivenRaw extends AskedQuestion {
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

/** What right guesses are about: each a question as a whole, whatever the response was. */
export function luckyGuesses(
  held: readonly HeldBelief[],
  asked: readonly AskedQuestion[],
  dayOf: (utc: number) => string,
): Beliefs {
  return groupBeliefs(held, asked, dayOf, () => [wholeQuestion])
}

function groupBeliefs<Asked extends AskedQuestion>(
  held: readonly HeldBelief[],
  asked: readonly Asked[],
  dayOf: (utc: number) => string,
  partsOf: (one: Asked) => readonly BelievedPart[],
): Beliefs {
  const askedByKey = new Map(asked.map(one => [`${one.question.id}/${one.attemptId}`, one]))
  const beliefs: Belief[] = []
  let unread = 0
  for (const { questionId, sightings, rightAndSure } of held) {
    const byPart = new Map<string, Omit<Belief, 'rightDays'>>()
    for (const { attemptId, response } of sightings) {
      const one = askedByKey.get(`${questionId}/${attemptId}`)
      if (one === undefined) {
        unread += 1
        continue
      }
      for (const part of partsOf(one)) {
        const times = (byPart.get(part.part)?.times ?? 0) + 1
        const { question } = one
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
