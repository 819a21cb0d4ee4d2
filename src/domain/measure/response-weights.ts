import type { StandingResponse } from '#src/domain/learning/evidence.ts'
import type { WeighedResponse } from '#src/domain/measure/base-weights.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import { sessionNumbers } from '#src/domain/measure/session-numbers.ts'

/** A response with its weight at the time of reading, 0..1, always above 0. */
export interface AgedResponse {
  readonly questionId: string
  readonly response: StandingResponse
  readonly weight: number
}

/** The responses to questions of one skill, as they count at the time of reading. */
export interface SkillResponses {
  /** Those that have weight, earliest first. */
  readonly counted: readonly AgedResponse[]
  /** How many were discarded as too fast. */
  readonly tooFast: number
  /** How many were repeats too early to count. */
  readonly earlyRepeats: number
}

/**
 * The responses of every skill with their weights at `now` (milliseconds since 1970 UTC), by skill id:
 * base weight x 2^(-age / 540 days) x 0.5 for every newer session on the skill, where sessions with less than three
 * weighted responses count together with others. measurement.md section 2.9. Only
 * responses with weight make a session, so practising old questions again does not wear evidence out.
 * A response from the future (a clock set back) has age 0. A skill without responses has no entry.
 */
export function responseWeights(
  responses: Iterable<WeighedResponse>,
  now: number,
  settings: MeasureSettings,
): ReadonlyMap<string, SkillResponses> {
  const bySkill = new Map<string, { weighty: WeighedResponse[]; tooFast: number; earlyRepeats: number }>()
  for (const weighed of responses) {
    const { skill } = weighed.response
    let found = bySkill.get(skill)
    if (!found) {
      found = { weighty: [], tooFast: 0, earlyRepeats: 0 }
      bySkill.set(skill, found)
    }
    if (weighed.baseWeight > 0) found.weighty.push(weighed)
    else if (weighed.reason === 'too-fast') found.tooFast += 1
    else found.earlyRepeats += 1
  }
  const weights = new Map<string, SkillResponses>()
  for (const [skill, { weighty, tooFast, earlyRepeats }] of bySkill) {
    weights.set(skill, { counted: ageResponses(weighty, now, settings), tooFast, earlyRepeats })
  }
  return weights
}

function ageResponses(
  weighty: readonly WeighedResponse[],
  now: number,
  settings: MeasureSettings,
): AgedResponse[] {
  const inOrder = weighty.toSorted(byTime)
  const newer = newerSessions(inOrder, settings)
  const aged = inOrder.map(({ questionId, response, baseWeight }, i) => {
    const age = Math.max(0, now - response.tUtc)
    const ageing = 2 ** (-age / settings.halfLifeMs)
    return { questionId, response, weight: baseWeight * ageing * settings.sessionFactor ** (newer[i] ?? 0) }
  })
  return limitQuestions(aged, settings)
}

/**
 * No question weighs more than its first response and one repeat, newest first: coming back to the same questions for
 * a year says that they are remembered, not that the skill has grown.
 */
function limitQuestions(aged: readonly AgedResponse[], settings: MeasureSettings): AgedResponse[] {
  const left = new Map<string, number>()
  return aged
    .toReversed()
    .map(one => {
      const allowed = left.get(one.questionId) ?? 1 + settings.spacedRepeat.weight
      const weight = Math.min(one.weight, allowed)
      left.set(one.questionId, allowed - weight)
      return { ...one, weight }
    })
    .filter(({ weight }) => weight > 0)
    .reverse()
}

/**
 * For each response, earliest first: how many newer sessions there are. From the newest backwards sessions are taken
 * together until they hold as much as a verdict needs, and count as one: halving three old responses for the sake of
 * a single new one would take a verdict away from who practises a little every day.
 */
function newerSessions(inOrder: readonly WeighedResponse[], settings: MeasureSettings): number[] {
  const sessions = sessionNumbers(inOrder, settings)
  const newer = inOrder.map(() => 0)
  let count = 0
  let held = 0
  for (let i = inOrder.length - 1; i >= 0; i--) {
    if (sessions[i] !== sessions[i + 1] && held >= settings.floor.usual) {
      count += 1
      held = 0
    }
    newer[i] = count
    held += inOrder[i]?.baseWeight ?? 0
  }
  return newer
}

/** Time first; the rest makes sums come out the same to the last bit whatever the order of arrival. */
function byTime(a: WeighedResponse, b: WeighedResponse): number {
  if (a.response.tUtc !== b.response.tUtc) return a.response.tUtc - b.response.tUtc
  if (a.attemptId !== b.attemptId) return a.attemptId < b.attemptId ? -1 : 1
  return a.questionId < b.questionId ? -1 : 1
}
