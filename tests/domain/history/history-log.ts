import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import type { LearnerEvent } from '#src/domain/learning/learner-event.ts'
import { responsesInOrder } from '#src/domain/history/responses-in-order.ts'
import type { WeighedResponse } from '#src/domain/measure/base-weights.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { responseEvent } from '#tests/domain/learning/learner-events.ts'

/** The responses of a log as the history takes them. */
export function standing(events: readonly LearnerEvent[]): WeighedResponse[] {
  return responsesInOrder(foldEvents(events), measureSettings)
}

/** A response to a question of its own at a time. */
export function given(attempt: string, tUtc: number, fields: Parameters<typeof responseEvent>[0] = {}) {
  return responseEvent({ attempt, tUtc, questionId: `question-${attempt}-${tUtc}`, ...fields })
}
