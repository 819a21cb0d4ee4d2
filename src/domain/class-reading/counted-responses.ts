import type { LearnerEvent, LearnerEventOf } from '#src/domain/learning/learner-event.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'

/** An event with a response, whoever scores it. */
export type GivenEvent = LearnerEventOf<'response' | 'given'>

/** The events of an attempt as they count. */
export interface CountedEvents {
  /** Each once, in order, up to and with the end of the attempt. */
  readonly events: readonly LearnerEvent[]
  /** The questions put before the learner, each once, in the order asked. */
  readonly asked: readonly Attempt['questions'][number][]
  /** The response that counts, by question id. */
  readonly counting: ReadonlyMap<string, GivenEvent>
  readonly finish: LearnerEventOf<'finish'> | null
  /** Responses, and ones taken back, after the end. */
  readonly afterEnd: number
  readonly reports: readonly LearnerEventOf<'report'>[]
}

/**
 * Which responses of an attempt count: in an exam the last one unless it was taken back, elsewhere the first one
 * (measurement.md section 0, as fold-evidence.ts has it). Neither order nor repetition of the events matters.
 */
export function countedEvents(attempt: Attempt, given: readonly LearnerEvent[]): CountedEvents {
  // Of another attempt: the chain is broken then, and the file says so.
  const own = given.filter(({ attemptId }) => attemptId === attempt.attemptId)
  const unique = new Map(own.map(event => [event.eventId, event]))
  const ordered = [...unique.values()].sort((a, b) => a.seq - b.seq || (a.eventId < b.eventId ? -1 : 1))
  const end = ordered.findIndex(({ type }) => type === 'finish')
  const events = end < 0 ? ordered : ordered.slice(0, end + 1)
  return {
    events,
    asked: askedQuestions(attempt, events),
    counting: attempt.mode === 'exam' ? lastResponses(events) : firstResponses(events),
    finish: ordered.find(event => event.type === 'finish') ?? null,
    afterEnd: ordered.slice(events.length).filter(event => isGiven(event) || event.type === 'clear').length,
    reports: ordered.filter(event => event.type === 'report'),
  }
}

/** Whether the event holds a response. */
function isGiven(event: LearnerEvent): event is GivenEvent {
  return event.type === 'response' || event.type === 'given'
}

function askedQuestions(attempt: Attempt, events: readonly LearnerEvent[]): Attempt['questions'] {
  const byId = new Map<string, Attempt['questions'][number]>()
  const later = events.flatMap(event =>
    event.type === 'ask' ? [{ id: event.questionId, hash: event.questionHash, skill: event.skill }] : [],
  )
  for (const one of [...attempt.questions, ...later]) if (!byId.has(one.id)) byId.set(one.id, one)
  return [...byId.values()]
}

function lastResponses(ordered: readonly LearnerEvent[]): ReadonlyMap<string, GivenEvent> {
  const counting = new Map<string, GivenEvent>()
  for (const event of ordered) {
    if (isGiven(event)) counting.set(event.questionId, event)
    else if (event.type === 'clear') counting.delete(event.questionId)
  }
  return counting
}

function firstResponses(ordered: readonly LearnerEvent[]): ReadonlyMap<string, GivenEvent> {
  const counting = new Map<string, GivenEvent>()
  for (const event of ordered.filter(isGiven)) {
    const before = counting.get(event.questionId)
    if (before === undefined || event.tUtc < before.tUtc) counting.set(event.questionId, event)
  }
  return counting
}
