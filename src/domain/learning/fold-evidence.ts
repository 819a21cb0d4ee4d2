import {
  emptyEvidence,
  type Encounter,
  type Evidence,
  type Flag,
  type InterviewRating,
  type QuestionEvidence,
  type StandingResponse,
  type TakenBack,
} from '#src/domain/learning/evidence.ts'
import { ratingKey } from '#src/domain/learning/rating-key.ts'
import type { LearnerEvent, LearnerEventOf } from '#src/domain/learning/learner-event.ts'

/**
 * One fold step. Shares everything but the touched question with what it came from, and returns the very same object
 * when the event adds nothing (a duplicate, a rating): its cost depends on the number of questions, not of events.
 */
export function applyEvent(evidence: Evidence, event: LearnerEvent): Evidence {
  return foldEvents([event], evidence)
}

/** Adds many events, in any order, to `start`. */
export function foldEvents(events: Iterable<LearnerEvent>, start: Evidence = emptyEvidence): Evidence {
  const draft = draftOf(start)
  for (const event of events) addEvent(draft, event)
  return evidenceOf(draft)
}

/** The evidence of both, as if all their events had been folded together (devices, restored backups). */
export function mergeEvidence(one: Evidence, other: Evidence): Evidence {
  const draft = draftOf(one)
  for (const [questionId, encounters] of other.questions) {
    for (const [attemptId, encounter] of encounters) addEncounter(draft, questionId, attemptId, encounter)
  }
  for (const rating of other.ratings.values()) addRating(draft, rating)
  return evidenceOf(draft)
}

/** A copy in the making: a map is copied on its first change. */
interface EvidenceDraft {
  readonly start: Evidence
  questions: Map<string, QuestionEvidence> | null
  readonly own: Map<string, Map<string, Encounter>>
  ratings: Map<string, InterviewRating> | null
}

function draftOf(start: Evidence): EvidenceDraft {
  return { start, questions: null, own: new Map(), ratings: null }
}

function evidenceOf({ start, questions, ratings }: EvidenceDraft): Evidence {
  if (!questions && !ratings) return start
  return { questions: questions ?? start.questions, ratings: ratings ?? start.ratings }
}

function addEvent(draft: EvidenceDraft, event: LearnerEvent): void {
  switch (event.type) {
    case 'response':
      return addSight(draft, event, standingResponse(event))
    case 'clear':
      return addSight(draft, event, { kind: 'taken-back', seq: event.seq })
    case 'flag':
      return addSight(draft, event, null, { tUtc: event.tUtc, isFlagged: event.flagged })
    case 'ask':
    case 'given':
    case 'draft':
    case 'report':
      return addSight(draft, event, null)
    case 'finish': {
      const at = event.tUtc
      const encounter = { firstSeenUtc: at, lastSeenUtc: at, unansweredUtc: at, standing: null, flag: null }
      for (const questionId of event.unanswered) addEncounter(draft, questionId, event.attemptId, encounter)
      return
    }
    case 'interview-rating': {
      const { attemptId: sessionId, tUtc, questionId, questionHash, rater, skill, level, criteria } = event
      return addRating(draft, { sessionId, tUtc, questionId, questionHash, rater, skill, level, criteria })
    }
    case 'rating':
    case 'clock':
      return
  }
}

function addSight(
  draft: EvidenceDraft,
  event: { readonly questionId: string; readonly attemptId: string; readonly tUtc: number },
  standing: Encounter['standing'],
  flag: Flag | null = null,
): void {
  const { questionId, attemptId, tUtc } = event
  const encounter = { firstSeenUtc: tUtc, lastSeenUtc: tUtc, unansweredUtc: null, standing, flag }
  addEncounter(draft, questionId, attemptId, encounter)
}

function standingResponse(event: LearnerEventOf<'response'>): StandingResponse {
  const { seq, tUtc, questionHash, skill, level, chance, score } = event
  const { confidence, mode, expectedSeconds, elapsedMs } = event
  const given = { seq, tUtc, questionHash, skill, level, chance, score }
  return { kind: 'response', ...given, confidence, mode, expectedSeconds, elapsedMs }
}

/**
 * A rater says one thing of an answer. What a second device appends for the same sheet is the same; of two that differ,
 * which a sound log cannot hold, the earlier stands, and the text comparison makes that so in any order of arrival.
 */
function addRating(draft: EvidenceDraft, added: InterviewRating): void {
  const key = ratingKey(added)
  const known = (draft.ratings ?? draft.start.ratings).get(key)
  if (known && !isEarlier(added, known)) return
  draft.ratings ??= new Map(draft.start.ratings)
  draft.ratings.set(key, added)
}

function isEarlier(one: InterviewRating, other: InterviewRating): boolean {
  if (one.tUtc !== other.tUtc) return one.tUtc < other.tUtc
  return ratingText(one) < ratingText(other)
}

function ratingText({ questionHash, skill, level, criteria }: InterviewRating): string {
  return JSON.stringify([questionHash, skill, level, criteria.map(({ id, anchored }) => [id, anchored])])
}

function addEncounter(draft: EvidenceDraft, questionId: string, attemptId: string, added: Encounter): void {
  const before = (draft.questions ?? draft.start.questions).get(questionId)
  const known = before?.get(attemptId)
  const joined = known ? joinEncounters(known, added) : added
  if (joined === known) return
  let own = draft.own.get(questionId)
  if (!own) {
    own = new Map(before)
    draft.own.set(questionId, own)
    draft.questions ??= new Map(draft.start.questions)
    draft.questions.set(questionId, own)
  }
  own.set(attemptId, joined)
}

/** Least upper bound of two views of one encounter: commutative, associative, idempotent. Returns `one` if it has it all. */
function joinEncounters(one: Encounter, other: Encounter): Encounter {
  const joined = {
    firstSeenUtc: Math.min(one.firstSeenUtc, other.firstSeenUtc),
    lastSeenUtc: Math.max(one.lastSeenUtc, other.lastSeenUtc),
    unansweredUtc: earlier(one.unansweredUtc, other.unansweredUtc),
    standing: prevailing(one.standing, other.standing),
    flag: laterFlag(one.flag, other.flag),
  }
  const isSame =
    joined.firstSeenUtc === one.firstSeenUtc &&
    joined.lastSeenUtc === one.lastSeenUtc &&
    joined.unansweredUtc === one.unansweredUtc &&
    joined.standing === one.standing &&
    joined.flag === one.flag
  return isSame ? one : joined
}

function earlier(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other
  return Math.min(one, other)
}

/**
 * The later of two flags; of two at one moment the one that is set. By time, since events of another device get other
 * numbers here than there.
 */
function laterFlag(one: Flag | null, other: Flag | null): Flag | null {
  if (one === null || other === null) return one ?? other
  if (one.tUtc !== other.tUtc) return one.tUtc > other.tUtc ? one : other
  return one.isFlagged || !other.isFlagged ? one : other
}

/**
 * Which of two stands. In an exam the last one does (a response or taking it back). Elsewhere the first response does:
 * one device takes only one for a question, so another one comes from a device that went on with the same attempt,
 * after feedback or in ignorance of the first. It is the first by time, since events of another device get other
 * numbers here than there. The text comparison only settles what a sound log cannot hold, two events with one number
 * in one attempt, so that even then the order of arrival does not matter.
 */
function prevailing(one: Encounter['standing'], other: Encounter['standing']): Encounter['standing'] {
  if (one === null || other === null) return one ?? other
  const oneIsFinal = isFinal(one)
  if (oneIsFinal !== isFinal(other)) return oneIsFinal ? one : other
  if (isFinal(one) && isFinal(other) && one.tUtc !== other.tUtc) return one.tUtc < other.tUtc ? one : other
  if (one.seq !== other.seq) return one.seq < other.seq === oneIsFinal ? one : other
  return JSON.stringify(one) >= JSON.stringify(other) ? one : other
}

/** A response that nothing given later replaces. */
function isFinal(standing: StandingResponse | TakenBack): standing is StandingResponse {
  return standing.kind === 'response' && standing.mode !== 'exam'
}
