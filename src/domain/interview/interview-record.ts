import * as z from 'zod/mini'
import { anchoredLevels, interviewQuestionSchema } from '#src/domain/interview/guide.ts'
import { partIdSchema } from '#src/domain/question/part-id.ts'
import { slugSchema } from '#src/domain/question/question.ts'

/**
 * An interview practised: the session, and one sheet for each who rates it. Kept in parts, so that two windows never
 * write the same row, and neither rater reads the other's sheet before both are done.
 * RELEASED FORMAT, as learner-event.ts: all of it is in every backup. Since database version 4.
 */

const sessionIdSchema = z.string().check(z.regex(/^[0-9a-f]{32}$/))
const utc = z.number().check(z.minimum(-8.64e15), z.maximum(8.64e15))
const milliseconds = z.number().check(z.minimum(0))
/** As typed; the screen shows it as text. */
const typed = (most: number) => z.string().check(z.maxLength(most))

/** Who rates: the candidate, or the one who asked. */
export const raters = ['self', 'other'] as const
export type Rater = (typeof raters)[number]

/** Why a question is asked. */
export const drawReasons = ['gap', 'untested', 'soft-skill', 'set', 'chosen', 'again'] as const
export type DrawReason = (typeof drawReasons)[number]

const common = {
  v: z.literal(1),
  sessionId: sessionIdSchema,
  /** When this part was last written, milliseconds since 1970 UTC; the later one wins when two devices meet. */
  updatedUtc: utc,
}

/** How far one question came. */
const progressSchema = z.strictObject({
  questionId: slugSchema,
  /** When it was first shown; null before. */
  shownUtc: z.nullable(utc),
  thinkingMs: milliseconds,
  speakingMs: milliseconds,
  state: z.literal(['open', 'answered', 'skipped']),
})
export type QuestionProgress = z.infer<typeof progressSchema>

/** What is asked, by whom, and how far it came. */
export const interviewSessionSchema = z.strictObject({
  ...common,
  part: z.literal('session'),
  /** `alone`; or in pair: both at this browser (two windows, or handed over), or this device is one of two. */
  way: z.literal(['alone', 'one-device', 'two-devices']),
  /**
   * Whether the candidate is the learner of this device: only then do ratings become events of its log. Somebody who
   * only interviews gets no evidence from it.
   */
  isLearnerCandidate: z.boolean(),
  roleId: slugSchema,
  /** As the role was called at the start. */
  roleTitle: typed(200),
  /** Names as typed; empty when not told. */
  candidate: typed(80),
  interviewer: typed(80),
  /** Whole minutes asked for. */
  minutes: z.int().check(z.minimum(3), z.maximum(120)),
  seed: z.string().check(z.minLength(1), z.maxLength(40)),
  startedUtc: utc,
  /** When the last answer ended; null while it goes on. */
  endedUtc: z.nullable(utc),
  /** Stopped before it was rated: kept, and not counted. */
  isAbandoned: z.boolean(),
  /** The questions whole, as they were when drawn: a later edit of a guide never changes what was rated. */
  questions: z
    .array(z.strictObject({ reason: z.literal(drawReasons), question: interviewQuestionSchema }))
    .check(z.minLength(1), z.maxLength(30)),
  /** Place of the question before the candidate, from 0. */
  at: z.int().check(z.minimum(0), z.maximum(29)),
  progress: z.array(progressSchema).check(z.maxLength(30)),
  debrief: z.strictObject({
    keep: z.array(typed(500)).check(z.maxLength(10)),
    stop: z.array(typed(500)).check(z.maxLength(10)),
    start: z.array(typed(500)).check(z.maxLength(10)),
  }),
})
export type InterviewSession = z.infer<typeof interviewSessionSchema>

/** What one rater says of one answer. */
const ratingSheetSchema = z.strictObject({
  questionId: slugSchema,
  /** Anchored level by criterion; what is left out was not rated. */
  criteria: z.record(partIdSchema, z.literal(anchoredLevels)),
  /** Facts that came. */
  facts: z.array(partIdSchema).check(z.maxLength(6)),
  /** Places in the question's list of red flags. */
  redFlags: z.array(z.int().check(z.minimum(0), z.maximum(3))).check(z.maxLength(4)),
  /** Alone: the one thing to do better. In pair: what was heard. */
  words: typed(2_000),
  /** Notes with their time, milliseconds after the question was shown. */
  notes: z.array(z.strictObject({ atMs: milliseconds, text: typed(1_000) })).check(z.maxLength(200)),
})
export type RatingSheet = z.infer<typeof ratingSheetSchema>

/** One rater's sheet. Blind until `doneUtc`; afterwards it is never changed. */
export const interviewSheetSchema = z.strictObject({
  ...common,
  part: z.literal(raters),
  ratings: z.array(ratingSheetSchema).check(z.maxLength(30)),
  doneUtc: z.nullable(utc),
})
export type InterviewSheet = z.infer<typeof interviewSheetSchema>

/** A row of what is kept of interviews; its key is `[sessionId, part]`. */
export const interviewRecordSchema = z.union([interviewSessionSchema, interviewSheetSchema])
export type InterviewRecord = z.infer<typeof interviewRecordSchema>
