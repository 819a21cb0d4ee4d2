import * as z from 'zod/mini'
import {
  assignedQuestionSchema,
  assignmentSchema,
  publicKeySchema,
  randomIdSchema,
} from '#src/domain/assignment/assignment.ts'
import { assignmentFormSchema } from '#src/domain/assignment/assignment-form.ts'
import { resultPayloadSchema } from '#src/domain/assignment/result-payload.ts'
import { questionLevels } from '#src/domain/question/question-kinds.ts'
import { questionSchema, slugSchema } from '#src/domain/question/question.ts'

const common = {
  id: z.string().check(z.minLength(1), z.maxLength(80)),
  /** When it was last written, milliseconds since 1970 UTC; the later one wins when two devices meet. */
  updatedUtc: z.number(),
}
const hash = z.string().check(z.minLength(1), z.maxLength(64))

/** Somebody expected to send a result. */
export const rosterEntrySchema = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  className: z.string().check(z.maxLength(120)),
  extraMinutes: z.int().check(z.minimum(0), z.maximum(600)),
})
export type RosterEntry = z.infer<typeof rosterEntrySchema>

/** What an instructor made: replaced as a whole when edited. RELEASED FORMAT: it is in every backup. */
export const classRecordSchema = z.discriminatedUnion('kind', [
  /** An assignment from its draft to the archive; `id` is the assignment's. */
  z.strictObject({
    ...common,
    kind: z.literal('assignment'),
    value: z.strictObject({
      createdUtc: z.number(),
      archivedUtc: z.nullable(z.number()),
      /** The form as it was last saved. */
      form: assignmentFormSchema,
      /** Every version that was handed out, oldest first. */
      versions: z.array(z.strictObject({ hash, atUtc: z.number(), assignment: assignmentSchema })),
      roster: z.array(rosterEntrySchema).check(z.maxLength(2_000)),
    }),
  }),
  /** The questions of a fixed assignment with their keys, as they were when it was handed out; `id` is the assignment's. */
  z.strictObject({
    ...common,
    kind: z.literal('paper'),
    value: z.strictObject({
      questions: z.array(z.strictObject({ ...assignedQuestionSchema.shape, question: questionSchema })),
    }),
  }),
  /** A question found wrong, with its corrected content; `id` is random. Scores before it can be had again at any time. */
  z.strictObject({
    ...common,
    kind: z.literal('correction'),
    value: z.strictObject({
      questionId: slugSchema,
      /** The version it corrects. */
      hash,
      /** Null: the question counts for nobody. */
      question: z.nullable(questionSchema),
      reason: z.string().check(z.maxLength(600)),
      atUtc: z.number(),
      undoneUtc: z.nullable(z.number()),
    }),
  }),
  /** Difficulties as a class showed them, laid over the authors'; `id` is random. */
  z.strictObject({
    ...common,
    kind: z.literal('overlay'),
    value: z.strictObject({
      atUtc: z.number(),
      /** Titles of what was pooled. */
      from: z.array(z.string().check(z.maxLength(120))),
      persons: z.int(),
      /** Level points; see recalibrate.ts. */
      mu: z.number(),
      sigma: z.number(),
      settings: z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
      questions: z.array(
        z.strictObject({
          questionId: slugSchema,
          hash,
          authorLevel: z.literal(questionLevels),
          /** Level points, and their standard error. */
          level: z.number(),
          se: z.number(),
          n: z.int(),
        }),
      ),
      undoneUtc: z.nullable(z.number()),
    }),
  }),
])
export type ClassRecord = z.infer<typeof classRecordSchema>
export type ClassRecordOf<Kind extends ClassRecord['kind']> = Extract<ClassRecord, { kind: Kind }>

/** A result file as it was taken in. Scores are not kept: they are computed when read. RELEASED FORMAT. */
export const storedResultSchema = z.strictObject({
  /** Of the payload; the key. */
  resultId: randomIdSchema,
  assignmentId: randomIdSchema,
  receivedUtc: z.number(),
  fileName: z.string().check(z.maxLength(300)),
  /** Key it was sealed to; null for a file that was not sealed. */
  kid: z.nullable(z.string().check(z.maxLength(64))),
  /** The events follow one another without a gap, fork or damage, and match their hash. */
  chain: z.literal(['whole', 'broken']),
  payload: resultPayloadSchema,
})
export type StoredResult = z.infer<typeof storedResultSchema>

/** An instructor's key as a backup holds it: the private half only sealed under a passphrase. RELEASED FORMAT. */
export const keptKeySchema = z.strictObject({
  /** RFC 7638 thumbprint of the public key. */
  kid: z.string().check(z.regex(/^[\w-]{43}$/)),
  title: z.string().check(z.minLength(1), z.maxLength(120)),
  createdUtc: z.number(),
  publicKey: publicKeySchema,
  /** Text of the key backup file. */
  backup: z.string().check(z.maxLength(64_000)),
  /** When the backup file was saved elsewhere; null: nothing may be handed out yet. */
  savedUtc: z.nullable(z.number()),
})
export type KeptKey = z.infer<typeof keptKeySchema>
