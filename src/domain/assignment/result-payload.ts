import * as z from 'zod/mini'
import { randomIdSchema } from '#src/domain/assignment/assignment.ts'
import { learnerEventSchema } from '#src/domain/learning/learner-event.ts'
import { attemptSchema } from '#src/domain/quiz/attempt.ts'

/**
 * What a sealed result file holds: what was done, never only a score. Nothing in it can be believed because it is
 * sealed: the learner owns the device. RELEASED FORMAT.
 */
export const resultPayloadSchema = z.strictObject({
  format: z.literal('pacsready-result'),
  version: z.literal(1),
  /** Random 128 bits: the same file again is recognised by it. */
  resultId: randomIdSchema,
  /** Random 128 bits that stay with a browser; no name of a person or machine. */
  deviceId: z.string().check(z.maxLength(64)),
  /** As it began; its `assignment` says which version of which assignment, and who took it. */
  attempt: attemptSchema,
  /** Digest of the question index of the app it was taken in. */
  banks: z.string().check(z.regex(/^[\w-]{12}$/)),
  events: z.array(learnerEventSchema).check(z.maxLength(20_000)),
  /** `shortHash` over the canonical JSON of `events`. */
  eventsHash: z.string().check(z.regex(/^[\w-]{12}$/)),
  /** As the learner's app scored it; null where nothing is scored there. The instructor's app scores again. */
  reported: z.nullable(
    z.strictObject({
      score: z.number().check(z.minimum(0)),
      answered: z.int().check(z.minimum(0)),
      asked: z.int().check(z.minimum(0)),
    }),
  ),
  sealedUtc: z.number(),
  app: z.strictObject({
    version: z.string().check(z.maxLength(40)),
    build: z.string().check(z.maxLength(64)),
  }),
})
export type ResultPayload = z.infer<typeof resultPayloadSchema>
