import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import { type Evidence, lastSeenByQuestion } from '#src/domain/learning/evidence.ts'
import { weightIfAsked } from '#src/domain/measure/base-weights.ts'
import { thetaOfLevel } from '#src/domain/measure/level-scale.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import { questionValue } from '#src/domain/measure/question-value.ts'
import { restMs } from '#src/domain/quiz/draw-questions.ts'

/** What to pick from, and for which verdict. */
export interface SettleRequest {
  /** The questions of the skill; among equals the earlier one wins, so shuffle them for variety. */
  readonly questions: readonly IndexedQuestion[]
  /** The posterior of the skill. */
  readonly posterior: Float64Array
  readonly requiredLevel: number
  /** Says which questions were seen, and when. */
  readonly evidence: Evidence
  /** Milliseconds since 1970 UTC. */
  readonly now: number
  /** Questions wanted; fewer come back where fewer would count. */
  readonly count: number
}

/**
 * The questions of a skill that would tell most about the verdict, best first. Rested ones (never seen, or not for 90
 * days) come before the others; those whose response would have no weight never come. measurement.md sections 2.6
 * and 2.8.
 */
export function settleQuestions(request: SettleRequest, settings: MeasureSettings): IndexedQuestion[] {
  const cut = thetaOfLevel(request.requiredLevel, settings)
  const lastSeen = lastSeenByQuestion(request.evidence)
  const candidates = request.questions.map(question => {
    const { id, level, kind } = question
    const chance = settings.typicalChance[kind]
    const weight = weightIfAsked(request.evidence.questions.get(id), request.now, settings)
    const isRested = request.now - (lastSeen.get(id) ?? -Infinity) >= restMs
    const value = weight * questionValue({ level, chance }, request.posterior, cut, settings)
    return { question, isRested, value }
  })
  return candidates
    .filter(({ value }) => value > 0)
    .sort((a, b) => Number(b.isRested) - Number(a.isRested) || b.value - a.value)
    .slice(0, Math.max(0, request.count))
    .map(({ question }) => question)
}
