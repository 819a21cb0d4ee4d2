import type { LearnerEvent } from '#src/domain/learning/learner-event.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'
import { attemptState, type AttemptState } from '#src/domain/quiz/attempt-state.ts'
import { presentQuestion } from '#src/domain/quiz/present-question.ts'

/** The attempt on screen. */
export interface OpenAttempt {
  /** As it began, and for a readiness check with the questions asked since. */
  readonly attempt: Attempt
  /** As pinned when they were drawn, parts in the order shown, by question id; lost ones are not in it. */
  readonly questions: ReadonlyMap<string, Question>
  readonly events: readonly LearnerEvent[]
  /** Folded from `events`. */
  readonly state: AttemptState
  /** `reader`: another tab has it, or its history is broken; nothing can be answered here. */
  readonly access: 'writer' | 'reader' | 'broken'
  /** Questions that were drawn but could not be loaded, and are not part of the attempt. */
  readonly leftOut: number
}

export type AttemptView =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading'; readonly attemptId: string }
  | ({ readonly kind: 'open' } & OpenAttempt)
  | { readonly kind: 'problem'; readonly attemptId: string; readonly sentence: string }

/** The attempt with one more event, or with an event in its final form in place of its provisional one. */
export function withEvent(open: OpenAttempt, event: LearnerEvent, replaces?: string): OpenAttempt {
  const others = open.events.filter(({ eventId }) => eventId !== replaces && eventId !== event.eventId)
  const events = [...others, event]
  const state = attemptState(events)
  return { ...open, attempt: withAsked(open.attempt, state), events, state }
}

/** The attempt with the questions that were asked after it began; one that two devices asked is there once. */
export function withAsked(attempt: Attempt, { asked }: AttemptState): Attempt {
  const known = new Set(attempt.questions.map(({ id }) => id))
  const added = asked.filter(({ id }) => known.size < known.add(id).size)
  return added.length === 0 ? attempt : { ...attempt, questions: [...attempt.questions, ...added] }
}

/** The attempt on screen, or null. */
export function openAttemptOf(view: AttemptView): OpenAttempt | null {
  return view.kind === 'open' ? view : null
}

/** The questions at hand by id, parts in the order the attempt shows them. */
export function presented(
  attempt: Attempt,
  byHash: ReadonlyMap<string, Question>,
): ReadonlyMap<string, Question> {
  return new Map(
    attempt.questions.flatMap(({ id, hash }) => {
      const question = byHash.get(hash)
      return question === undefined ? [] : [[id, presentQuestion(question, attempt.seed)] as const]
    }),
  )
}
