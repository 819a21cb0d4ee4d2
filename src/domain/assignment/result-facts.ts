import type { ResultPayload } from '#src/domain/assignment/result-payload.ts'
import { attemptState } from '#src/domain/quiz/attempt-state.ts'

/** What a learner reads of a result before sending it: everything in it that is about a person. */
export interface ResultFacts {
  readonly name: string
  readonly className: string
  readonly asked: number
  readonly answered: number
  /** Milliseconds since 1970 UTC; `finishedUtc` is null for an attempt without an end. */
  readonly startedUtc: number
  readonly finishedUtc: number | null
  /** Time questions were on screen until their last response, milliseconds. */
  readonly onQuestionsMs: number
  /** Responses by how sure the learner said to be; 0 where that was never asked. */
  readonly confidences: number
  /** What the learner wrote about questions; `position` counts from 1. */
  readonly reports: readonly { readonly position: number; readonly text: string }[]
  /** Sum of the jumps of the clock during the attempt, milliseconds. */
  readonly clockJumpMs: number
  readonly extraMinutes: number
  readonly deviceId: string
}

/** The facts of a result. */
export function resultFacts({ attempt, events, deviceId }: ResultPayload): ResultFacts {
  const state = attemptState(events)
  const ids = [...new Set([...attempt.questions, ...state.asked].map(({ id }) => id))]
  const answered = [...state.answered.values()].filter(({ questionId }) => ids.includes(questionId))
  return {
    name: attempt.assignment?.name ?? '',
    className: attempt.assignment?.className ?? '',
    asked: ids.length,
    answered: answered.length,
    startedUtc: attempt.startedUtc,
    finishedUtc: state.finish?.tUtc ?? null,
    onQuestionsMs: answered.reduce((sum, { elapsedMs }) => sum + elapsedMs, 0),
    confidences: answered.filter(({ confidence }) => confidence !== null).length,
    reports: events.flatMap(event =>
      event.type === 'report' ? [{ position: ids.indexOf(event.questionId) + 1, text: event.text }] : [],
    ),
    clockJumpMs: state.clockJumpMs,
    extraMinutes: attempt.assignment?.extraMinutes ?? 0,
    deviceId,
  }
}
