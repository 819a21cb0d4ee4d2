import type { Evidence } from '#src/domain/learning/evidence.ts'
import { baseWeights, type WeighedResponse } from '#src/domain/measure/base-weights.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'

/**
 * Every response that stands, earliest first; of two at one time the order is settled by attempt and question, so that
 * it does not depend on the order of arrival. A response taken back or never given is not among them.
 */
export function responsesInOrder(evidence: Evidence, settings: MeasureSettings): WeighedResponse[] {
  return baseWeights(evidence, settings).sort(byTime)
}

function byTime(a: WeighedResponse, b: WeighedResponse): number {
  if (a.response.tUtc !== b.response.tUtc) return a.response.tUtc - b.response.tUtc
  if (a.attemptId !== b.attemptId) return a.attemptId < b.attemptId ? -1 : 1
  return a.questionId < b.questionId ? -1 : 1
}
