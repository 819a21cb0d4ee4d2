import { mayReview } from '#src/domain/assignment/may-review.ts'
import type { ResultPayload } from '#src/domain/assignment/result-payload.ts'
import { choicesOf } from '#src/domain/class-reading/analysed-question.ts'
import type { ClassQuestion, ScoredResponse } from '#src/domain/class-reading/class-reading.ts'
import {
  type CountedEvents,
  countedEvents,
  type GivenEvent,
} from '#src/domain/class-reading/counted-responses.ts'
import type { FindQuestion } from '#src/domain/class-reading/question-finder.ts'
import type { ReportedScore } from '#src/domain/class-reading/result-finding.ts'
import type { LearnerEvent, LearnerEventOf } from '#src/domain/learning/learner-event.ts'
import { isTooFast } from '#src/domain/measure/base-weights.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'
import { scoreResponse } from '#src/domain/scoring/score-response.ts'

/** An attempt scored again from what was given in it; nothing in it comes from scores the file claims. */
export interface AttemptScoring extends ReportedScore {
  readonly counted: CountedEvents
  readonly responses: readonly ScoredResponse[]
  /** Versions of questions that were asked and are known. */
  readonly questions: readonly ClassQuestion[]
  /** What evidence is folded from: the responses that count, scored here, and the end with what was left unanswered. */
  readonly events: readonly LearnerEvent[]
  /** What it came to with the keys as they were handed out. */
  readonly original: ReportedScore
  /** Whether all that was asked could be scored with the keys as handed out. */
  readonly isComplete: boolean
  /** What the scores in the events come to. */
  readonly claimed: ReportedScore
  /** Questions whose claimed score is not what their key as handed out gives. */
  readonly misreported: readonly string[]
}

/** Scores the attempt of a result with the questions of this device. */
export function scoreAttempt(
  { attempt, events }: Pick<ResultPayload, 'attempt' | 'events'>,
  find: FindQuestion,
  settings: MeasureSettings,
): AttemptScoring {
  const counted = countedEvents(attempt, events)
  const scored = counted.asked.map(asked => {
    const given = counted.counting.get(asked.id) ?? null
    const known = find({ id: asked.id, hash: given?.questionHash ?? asked.hash })
    return { asked, given, known, ...scoreOne(known, given, asked, settings) }
  })
  const responses = scored.map(({ response }) => response)
  return {
    counted,
    responses,
    ...totalOf(responses),
    questions: scored.flatMap(({ known }) => known ?? []),
    events: [
      ...scored.flatMap(({ given, known, response: { score } }) =>
        given && known && score !== null ? [scoredEvent(given, attempt.mode, known, score)] : [],
      ),
      ...endOf(counted, attempt),
    ],
    original: totalOf(scored.map(({ original }) => original)),
    isComplete: scored.every(({ original }) => original.leftOut === null),
    claimed: totalOf(scored.map(({ given }) => ({ score: claimedScore(given), leftOut: null }))),
    misreported: scored.flatMap(({ asked, given, original: { score } }) =>
      given?.type === 'response' && score !== null && Math.abs(given.score - score) > rounding
        ? [asked.id]
        : [],
    ),
  }
}

/** Scores further apart than this differ by more than the order of their sums. */
export const rounding = 1e-6

interface OneScored {
  readonly response: ScoredResponse
  /** With the key as handed out. */
  readonly original: Pick<ScoredResponse, 'score' | 'leftOut'>
}

function scoreOne(
  known: ClassQuestion | null,
  given: GivenEvent | null,
  asked: Attempt['questions'][number],
  settings: MeasureSettings,
): OneScored {
  const { score, leftOut } = scoreBy(known?.question, given)
  const expectedSeconds = known?.analysed.expectedSeconds ?? 0
  return {
    response: {
      questionId: asked.id,
      questionHash: known?.analysed.hash ?? given?.questionHash ?? asked.hash,
      score,
      choices: given ? choicesOf(given.response) : [],
      elapsedMs: given?.elapsedMs ?? null,
      isRapid: given !== null && isTooFast({ elapsedMs: given.elapsedMs, expectedSeconds }, settings),
      skill: known?.analysed.skill ?? asked.skill,
      response: given?.response ?? null,
      confidence: given?.confidence ?? null,
      leftOut,
    },
    original: scoreBy(known?.original, given),
  }
}

/** `undefined`: the question is not on this device; null: it was taken out. */
function scoreBy(
  question: Question | null | undefined,
  given: GivenEvent | null,
): Pick<ScoredResponse, 'score' | 'leftOut'> {
  if (question === undefined) return { score: null, leftOut: 'unknown-question' }
  if (question === null) return { score: null, leftOut: 'taken-out' }
  if (given === null) return { score: null, leftOut: null }
  const result = scoreResponse(question, given.response)
  return result.kind === 'graded'
    ? { score: result.score, leftOut: null }
    : { score: null, leftOut: 'does-not-fit' }
}

function totalOf(responses: readonly Pick<ScoredResponse, 'score' | 'leftOut'>[]): ReportedScore {
  const counting = responses.filter(({ leftOut }) => leftOut === null)
  return {
    score: counting.reduce((sum, { score }) => sum + (score ?? 0), 0),
    answered: counting.filter(({ score }) => score !== null).length,
    asked: counting.length,
  }
}

/** The end, with the questions it really left without a response, where their solutions could be read from then on. */
function endOf({ finish, asked, counting }: CountedEvents, attempt: Attempt): LearnerEvent[] {
  if (finish === null) return []
  const unanswered = mayReview(attempt) ? asked.flatMap(({ id }) => (counting.has(id) ? [] : [id])) : []
  return [{ ...finish, unanswered }]
}

function claimedScore(given: GivenEvent | null): number | null {
  return given?.type === 'response' ? given.score : null
}

/**
 * The response with the score given here, or nothing where it counts nowhere. Every field is written out: copying tens of
 * thousands of events by spreading them takes seconds.
 */
function scoredEvent(
  event: GivenEvent,
  mode: Attempt['mode'],
  { analysed }: ClassQuestion,
  score: number,
): LearnerEventOf<'response'> {
  return {
    v: event.v,
    eventId: event.eventId,
    attemptId: event.attemptId,
    seq: event.seq,
    tabId: event.tabId,
    tUtc: event.tUtc,
    tzOffset: event.tzOffset,
    tMono: event.tMono,
    prevHash: event.prevHash,
    hash: event.hash,
    type: 'response',
    questionId: event.questionId,
    questionHash: analysed.hash,
    response: event.response,
    score,
    confidence: event.confidence,
    skill: analysed.skill,
    level: analysed.level,
    kind: analysed.kind,
    chance: analysed.chance,
    expectedSeconds: analysed.expectedSeconds,
    mode,
    elapsedMs: event.elapsedMs,
  }
}
