import type { LearnerEvent } from '#src/domain/learning/learner-event.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'
import { attemptState } from '#src/domain/quiz/attempt-state.ts'
import { presented, withAsked } from '#src/state/open-attempt.ts'
import type { LearnerLog } from '#src/storage/learner-log.ts'

export type PinnedAttempt =
  | {
      readonly kind: 'attempt'
      readonly attempt: Attempt
      readonly questions: ReadonlyMap<string, Question>
      readonly events: readonly LearnerEvent[]
      /** False when part of its history is damaged or missing. */
      readonly isWhole: boolean
    }
  | { readonly kind: 'problem'; readonly sentence: string }

const lost =
  'This attempt is not on this device. It may have been erased, or begun in another browser. Your other results are not touched.'
const unreadable = 'The browser could not read this attempt. Reload the page to try again.'

/** An attempt with the questions it began with, and also what was given here and could not be saved yet. */
export async function readPinnedAttempt(log: LearnerLog, attemptId: string): Promise<PinnedAttempt> {
  const reading = await log.readAttempt(attemptId)
  if (reading.kind === 'failed') return { kind: 'problem', sentence: unreadable }
  if (reading.kind === 'not-found') return { kind: 'problem', sentence: lost }
  const { chain } = reading
  const unsaved = log.unsaved().filter(event => event.attemptId === attemptId)
  const events = [...reading.events, ...unsaved]
  const attempt = withAsked(reading.attempt, attemptState(events))
  const pinned = await log.readPinned(attempt.questions.map(({ hash }) => hash))
  if ('kind' in pinned) return { kind: 'problem', sentence: unreadable }
  return {
    kind: 'attempt',
    attempt,
    questions: presented(attempt, pinned.questions),
    events,
    isWhole: chain.problems.length === 0,
  }
}
