import { studyMs } from '#src/domain/history/study-ms.ts'
import type { StandingResponse } from '#src/domain/learning/evidence.ts'
import type { WeighedResponse } from '#src/domain/measure/base-weights.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import { sessionNumbers } from '#src/domain/measure/session-numbers.ts'

/** An attempt as far as it shows in the history. */
export interface SessionAttempt {
  readonly attemptId: string
  readonly mode: StandingResponse['mode']
  /** When its first standing response was given, milliseconds since 1970 UTC. */
  readonly startUtc: number
  readonly responses: number
}

/** A sitting: attempts less than eight hours apart. */
export interface StudySession {
  /** When its first and last responses were given, milliseconds since 1970 UTC. */
  readonly startUtc: number
  readonly endUtc: number
  readonly responses: number
  /** Time on questions as `studyMs` counts it, milliseconds. */
  readonly studyMs: number
  /** In the order in which they began. */
  readonly attempts: readonly SessionAttempt[]
}

/**
 * The sittings of all responses that stand, earliest first, whether or not a response has weight: practising old
 * questions is study too. `responses` come as `responsesInOrder` gives them. The rule is that of `sessionNumbers`,
 * over all skills.
 */
export function studySessions(
  responses: readonly WeighedResponse[],
  settings: MeasureSettings,
): StudySession[] {
  const numbers = sessionNumbers(responses, settings)
  const sittings: WeighedResponse[][] = []
  responses.forEach((response, i) => {
    const number = numbers[i] ?? 0
    const sitting = sittings[number]
    if (sitting) sitting.push(response)
    else sittings[number] = [response]
  })
  return sittings.map(sessionOf)
}

function sessionOf(responses: readonly WeighedResponse[]): StudySession {
  return {
    startUtc: responses[0]?.response.tUtc ?? 0,
    endUtc: responses.at(-1)?.response.tUtc ?? 0,
    responses: responses.length,
    studyMs: responses.reduce((sum, { response }) => sum + studyMs(response), 0),
    attempts: attemptsOf(responses),
  }
}

function attemptsOf(responses: readonly WeighedResponse[]): SessionAttempt[] {
  const byAttempt = new Map<string, { readonly first: StandingResponse; responses: number }>()
  for (const { attemptId, response } of responses) {
    const known = byAttempt.get(attemptId)
    if (known) known.responses += 1
    else byAttempt.set(attemptId, { first: response, responses: 1 })
  }
  return [...byAttempt].map(([attemptId, { first, responses: count }]) => ({
    attemptId,
    mode: first.mode,
    startUtc: first.tUtc,
    responses: count,
  }))
}
