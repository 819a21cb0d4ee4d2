import type { LearnerEvent, LearnerEventOf } from '#src/domain/learning/learner-event.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'
import type { Response } from '#src/domain/question/response.ts'

/** What happened so far in an attempt, computed from its events. Maps and sets are keyed by question id. */
export interface AttemptState {
  /** The last response of each question (score, confidence and time are in it); none after it was taken back. */
  readonly responses: ReadonlyMap<string, LearnerEventOf<'response'>>
  /** What was given for the instructor to score, by question; it has no score here. */
  readonly given: ReadonlyMap<string, LearnerEventOf<'given'>>
  /** What was given, to be scored here or elsewhere, by question. */
  readonly answered: ReadonlyMap<string, LearnerEventOf<'response' | 'given'>>
  /** Work in progress that is newer than the response. */
  readonly drafts: ReadonlyMap<string, Response>
  readonly flagged: ReadonlySet<string>
  readonly reported: ReadonlySet<string>
  /** Questions a readiness check chose after its first, in order. */
  readonly asked: readonly Attempt['questions'][number][]
  /** The end of the attempt; nothing but reports counts after it. */
  readonly finish: LearnerEventOf<'finish'> | null
  /** Sum of the jumps of the wall clock against the monotonic clock, milliseconds. */
  readonly clockJumpMs: number
  /** The event with the highest `seq`: what the next one is chained to. */
  readonly lastEvent: LearnerEvent | null
}

/**
 * Folds the events of one attempt. Their order in the list does not matter (`seq` does), and an event that is there
 * twice counts once, so live, replayed and merged logs give the same state.
 */
export function attemptState(events: readonly LearnerEvent[]): AttemptState {
  const unique = new Map(events.map(event => [event.eventId, event]))
  const ordered = [...unique.values()].sort((a, b) => a.seq - b.seq || (a.eventId < b.eventId ? -1 : 1))
  const finishIndex = ordered.findIndex(({ type }) => type === 'finish')
  const counting = finishIndex < 0 ? ordered : ordered.slice(0, finishIndex)
  return {
    ...foldQuestions(counting),
    reported: new Set(ordered.flatMap(event => (event.type === 'report' ? [event.questionId] : []))),
    asked: counting.flatMap(event =>
      event.type === 'ask' ? [{ id: event.questionId, hash: event.questionHash, skill: event.skill }] : [],
    ),
    finish: ordered.find(event => event.type === 'finish') ?? null,
    clockJumpMs: counting.reduce((sum, event) => sum + (event.type === 'clock' ? event.jumpMs : 0), 0),
    lastEvent: ordered.at(-1) ?? null,
  }
}

function foldQuestions(
  ordered: readonly LearnerEvent[],
): Pick<AttemptState, 'responses' | 'given' | 'answered' | 'drafts' | 'flagged'> {
  const responses = new Map<string, LearnerEventOf<'response'>>()
  const given = new Map<string, LearnerEventOf<'given'>>()
  const drafts = new Map<string, Response>()
  const flagged = new Set<string>()
  for (const event of ordered) {
    switch (event.type) {
      case 'response':
        responses.set(event.questionId, event)
        drafts.delete(event.questionId)
        break
      case 'given':
        given.set(event.questionId, event)
        drafts.delete(event.questionId)
        break
      case 'draft':
        drafts.set(event.questionId, event.response)
        break
      case 'clear':
        responses.delete(event.questionId)
        given.delete(event.questionId)
        drafts.delete(event.questionId)
        break
      case 'flag':
        if (event.flagged) flagged.add(event.questionId)
        else flagged.delete(event.questionId)
        break
      case 'ask':
      case 'report':
      case 'rating':
      case 'interview-rating':
      case 'finish':
      case 'clock':
        break
    }
  }
  const answered = new Map<string, LearnerEventOf<'response' | 'given'>>([...responses, ...given])
  return { responses, given, answered, drafts, flagged }
}
