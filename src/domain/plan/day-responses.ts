import type { Evidence } from '#src/domain/learning/evidence.ts'
import type { LocalDay } from '#src/domain/calendar/local-day.ts'
import type { AttemptMode } from '#src/domain/quiz/quiz-mode.ts'

/** A question responded to on a day. */
export interface DayResponse {
  readonly questionId: string
  readonly skill: string
  readonly mode: AttemptMode
}

/** What was responded to on a day. A response from the future (a clock set back) belongs to its own day. */
export function dayResponses(
  evidence: Evidence,
  { startUtc, endUtc }: Pick<LocalDay, 'startUtc' | 'endUtc'>,
): DayResponse[] {
  const found: DayResponse[] = []
  for (const [questionId, encounters] of evidence.questions) {
    for (const { standing } of encounters.values()) {
      if (standing?.kind !== 'response' || standing.tUtc < startUtc || standing.tUtc >= endUtc) continue
      found.push({ questionId, skill: standing.skill, mode: standing.mode })
    }
  }
  return found
}
