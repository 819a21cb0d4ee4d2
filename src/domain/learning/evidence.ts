import type { LearnerEventOf } from '#src/domain/learning/learner-event.ts'

/**
 * What the events of a learner say about what they can do: the set of responses keyed by question, then by attempt
 * (measurement.md section 0). Nothing in it depends on the order in which events arrived, on how often they arrived,
 * or on the time of reading. Never mutated once handed out.
 */
export interface Evidence {
  readonly questions: ReadonlyMap<string, QuestionEvidence>
  /** Ratings of answers in interviews, by `ratingKey`. */
  readonly ratings: ReadonlyMap<string, InterviewRating>
}

/** What one rater said of one answer in an interview, copied from its event. */
export interface InterviewRating extends Pick<
  LearnerEventOf<'interview-rating'>,
  'tUtc' | 'questionId' | 'questionHash' | 'rater' | 'skill' | 'level' | 'criteria'
> {
  readonly sessionId: string
}

/** How a question was met, by attempt id. */
export type QuestionEvidence = ReadonlyMap<string, Encounter>

/** One question in one attempt. */
export interface Encounter {
  /** First and last time any event showed that the learner had the question before them, milliseconds since 1970 UTC. */
  readonly firstSeenUtc: number
  readonly lastSeenUtc: number
  /**
   * When the attempt ended with this question unanswered and its solution to be read (no weight, but seen, and what is
   * given later is a repeat); null if it did not.
   */
  readonly unansweredUtc: number | null
  /** What stands: the response that counts in this attempt, or that it was taken back; null if there was neither. */
  readonly standing: StandingResponse | TakenBack | null
  /** The last flag set or taken off in this attempt; null if it was never touched. */
  readonly flag: Flag | null
}

/** Whether the learner had the question flagged from `tUtc` on, milliseconds since 1970 UTC. */
export interface Flag {
  readonly tUtc: number
  readonly isFlagged: boolean
}

/** A response with what a replay needs to weigh it, copied from its event ([attemptId, seq] finds the event again). */
export interface StandingResponse extends Pick<
  LearnerEventOf<'response'>,
  | 'seq'
  | 'tUtc'
  | 'questionHash'
  | 'skill'
  | 'level'
  | 'chance'
  | 'score'
  | 'confidence'
  | 'mode'
  | 'expectedSeconds'
  | 'elapsedMs'
> {
  readonly kind: 'response'
}

/** A response taken back (exams only). */
export interface TakenBack {
  readonly kind: 'taken-back'
  readonly seq: number
}

/** No evidence. */
export const emptyEvidence: Evidence = { questions: new Map(), ratings: new Map() }

/** When each question was last before the learner, by question id, milliseconds since 1970 UTC. */
export function lastSeenByQuestion(evidence: Evidence): ReadonlyMap<string, number> {
  const seen = new Map<string, number>()
  for (const [questionId, encounters] of evidence.questions) {
    let last = -Infinity
    for (const { lastSeenUtc } of encounters.values()) last = Math.max(last, lastSeenUtc)
    seen.set(questionId, last)
  }
  return seen
}
