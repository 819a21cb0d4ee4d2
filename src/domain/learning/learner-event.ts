import * as z from 'zod/mini'
import { anchoredLevels } from '#src/domain/interview/guide.ts'
import { raters } from '#src/domain/interview/interview-record.ts'
import { partIdSchema } from '#src/domain/question/part-id.ts'
import { questionKinds, questionLevels } from '#src/domain/question/question-kinds.ts'
import { slugSchema } from '#src/domain/question/question.ts'
import { confidences } from '#src/domain/learning/confidence.ts'
import { learnerEventVersion } from '#src/domain/learning/learner-event-version.ts'
import { attemptModes } from '#src/domain/quiz/quiz-mode.ts'
import { responseSchema } from '#src/domain/question/response.ts'

/**
 * The learner's log. Events are only ever appended; everything shown is computed from them.
 * RELEASED FORMAT: a change here needs a new `v`, a migration in `storage`, and a fixture of the old version. What is
 * only added needs a new version of the database, so that an older app leaves it alone instead of calling it damage.
 */

const stamp = {
  v: z.literal(learnerEventVersion),
  /** Random 128 bits, hexadecimal; unique over all devices. */
  eventId: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  attemptId: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  /** 0, 1, 2 ... without a gap within an attempt. */
  seq: z.int().check(z.minimum(0)),
  tabId: z.string().check(z.minLength(1), z.maxLength(64)),
  /** Wall clock as reported, milliseconds since 1970 UTC; what is beyond the range of a `Date` is no time. */
  tUtc: z.number().check(z.minimum(-8.64e15), z.maximum(8.64e15)),
  /** Minutes to add to UTC for local time. */
  tzOffset: z.number(),
  /** Milliseconds of the monotonic clock of the page that wrote the event. */
  tMono: z.number(),
  /** Hash of the event before this one in the attempt; empty for the first. */
  prevHash: z.string(),
  /** SHA-256 (hex) over prevHash and the canonical event without `hash`; see hash-chain.ts. */
  hash: z.string(),
}

const questionHash = z.string().check(z.minLength(1), z.maxLength(64))
const aboutQuestion = { questionId: slugSchema, questionHash }

/** One event of the learner's log. */
export const learnerEventSchema = z.discriminatedUnion('type', [
  /** A scored response, with what a replay needs to weigh it without its bank. */
  z.strictObject({
    ...stamp,
    ...aboutQuestion,
    type: z.literal('response'),
    response: responseSchema,
    score: z.number().check(z.minimum(0), z.maximum(1)),
    confidence: z.nullable(z.literal(confidences)),
    skill: slugSchema,
    level: z.literal(questionLevels),
    kind: z.literal(questionKinds),
    /** Expected score of a blind answer under the scoring rule, 0..1. */
    chance: z.number().check(z.minimum(0), z.maximum(1)),
    /** The author's expected time, to discard non-attempts. */
    expectedSeconds: z.number().check(z.positive()),
    mode: z.literal(attemptModes),
    /** Time the question was on screen, milliseconds. */
    elapsedMs: z.number().check(z.minimum(0)),
  }),
  /** A response that only the instructor can score: the key is not on this device. Since database version 3. */
  z.strictObject({
    ...stamp,
    ...aboutQuestion,
    type: z.literal('given'),
    response: responseSchema,
    confidence: z.nullable(z.literal(confidences)),
    skill: slugSchema,
    /** Time the question was on screen, milliseconds. */
    elapsedMs: z.number().check(z.minimum(0)),
  }),
  /** The next question of a readiness check, chosen once the one before it was answered. Since database version 2. */
  z.strictObject({ ...stamp, ...aboutQuestion, type: z.literal('ask'), skill: slugSchema }),
  /** Work in progress that is not a response yet; never scored. */
  z.strictObject({ ...stamp, ...aboutQuestion, type: z.literal('draft'), response: responseSchema }),
  /** The learner took the response back (exam only). */
  z.strictObject({ ...stamp, ...aboutQuestion, type: z.literal('clear') }),
  z.strictObject({ ...stamp, ...aboutQuestion, type: z.literal('flag'), flagged: z.boolean() }),
  /** "Report a problem with this question", in the learner's words. */
  z.strictObject({
    ...stamp,
    ...aboutQuestion,
    type: z.literal('report'),
    text: z.string().check(z.maxLength(2_000)),
  }),
  /** A self-rating of a skill, 0..100, shown beside the result and never used in it. */
  z.strictObject({ ...stamp, type: z.literal('rating'), skill: slugSchema, level: z.number() }),
  /**
   * What one rater said of one answer in an interview; `attemptId` is the session, and no attempt has it. `questionHash`
   * is that of the interview question; skill (its first) and level are the question's. Since database version 4.
   */
  z.strictObject({
    ...stamp,
    ...aboutQuestion,
    type: z.literal('interview-rating'),
    rater: z.literal(raters),
    skill: slugSchema,
    level: z.literal(questionLevels),
    criteria: z
      .array(z.strictObject({ id: partIdSchema, anchored: z.literal(anchoredLevels) }))
      .check(z.minLength(1), z.maxLength(4)),
  }),
  /**
   * The attempt ended. Questions without a response whose solutions can be read from then on are listed, so that they are
   * stored as unanswered; at an assignment that shows none there are none.
   */
  z.strictObject({
    ...stamp,
    type: z.literal('finish'),
    reason: z.literal(['submitted', 'time-up', 'stopped']),
    unanswered: z.array(slugSchema),
  }),
  /** The wall clock jumped against the monotonic clock by this many milliseconds. */
  z.strictObject({ ...stamp, type: z.literal('clock'), jumpMs: z.number() }),
])
export type LearnerEvent = z.infer<typeof learnerEventSchema>
export type LearnerEventOf<Type extends LearnerEvent['type']> = Extract<LearnerEvent, { type: Type }>

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
/** An event before it gets its place in the log (ids, times, sequence, hashes). */
export type EventBody = DistributiveOmit<LearnerEvent, keyof typeof stamp>
