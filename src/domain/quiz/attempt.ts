import * as z from 'zod/mini'
import { assignedAttemptSchema } from '#src/domain/assignment/assigned-attempt.ts'
import { attemptModes } from '#src/domain/quiz/quiz-mode.ts'
import { slugSchema } from '#src/domain/question/question.ts'
import { checkTermsSchema } from '#src/domain/readiness-check/check-terms.ts'

/**
 * One run of a quiz: what was drawn and under which rules. Written once when the attempt starts and never
 * changed; what happened in it is in the events. RELEASED FORMAT, as learner-event.ts.
 */
export const attemptSchema = z.strictObject({
  v: z.literal(1),
  attemptId: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  title: z.string().check(z.minLength(1), z.maxLength(200)),
  mode: z.literal(attemptModes),
  /** Drives which questions are drawn and in which order questions and options are shown. */
  seed: z.string().check(z.minLength(1), z.maxLength(40)),
  /** The scope it was drawn from, as skill ids. */
  skills: z.array(slugSchema),
  /** The questions in the order asked, pinned by content hash; of a readiness check the first, the others are in its `ask` events. */
  questions: z
    .array(z.strictObject({ id: slugSchema, hash: z.string(), skill: slugSchema }))
    .check(z.minLength(1)),
  startedUtc: z.number(),
  /** Absolute end of a timed exam, milliseconds since 1970 UTC; null without a limit. */
  deadlineUtc: z.nullable(z.number()),
  /** Of a readiness check: what it measures against. Since database version 2. */
  check: z.optional(checkTermsSchema),
  /** Of an attempt at an assignment. Since database version 3. */
  assignment: z.optional(assignedAttemptSchema),
})
export type Attempt = z.infer<typeof attemptSchema>
