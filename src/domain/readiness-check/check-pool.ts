import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import { type Evidence, lastSeenByQuestion } from '#src/domain/learning/evidence.ts'
import { weightIfAsked } from '#src/domain/measure/base-weights.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import { restMs } from '#src/domain/quiz/draw-questions.ts'

/** A question that may be asked, with the weight its response would have: 1, or less for a spaced repeat. */
export interface Candidate {
  readonly question: IndexedQuestion
  readonly weight: number
}

/** What may be asked, by skill id. */
export type CheckPool = ReadonlyMap<string, readonly Candidate[]>

/**
 * The questions a readiness check may ask at `now` (milliseconds since 1970 UTC): those not seen for 90 days; where a
 * skill has none left, those whose response would still count. measurement.md sections 0 and 2.8.
 */
export function checkPool(
  index: readonly IndexedQuestion[],
  evidence: Evidence,
  now: number,
  settings: MeasureSettings,
): CheckPool {
  const lastSeen = lastSeenByQuestion(evidence)
  const rested = new Map<string, Candidate[]>()
  const tired = new Map<string, Candidate[]>()
  for (const question of index) {
    const weight = weightIfAsked(evidence.questions.get(question.id), now, settings)
    if (weight === 0) continue
    const isRested = now - (lastSeen.get(question.id) ?? -Infinity) >= restMs
    const piles = isRested ? rested : tired
    piles.set(question.skill, [...(piles.get(question.skill) ?? []), { question, weight }])
  }
  return new Map([...tired, ...rested])
}
