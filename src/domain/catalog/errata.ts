import * as z from 'zod/mini'
import { slugSchema } from '#src/domain/question/question.ts'

/** A shipped question found wrong: its evidence is left out and people who answered it are told. */
export const erratumSchema = z.strictObject({
  questionId: slugSchema,
  /** Hashes of the wrong versions, 12 characters each; never the hash of the question as it is now. */
  hashes: z
    .array(z.string().check(z.regex(/^[\w-]{12}$/, 'a hash has 12 letters, digits, - or _')))
    .check(z.minLength(1)),
  date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'write the date as 2026-01-31')),
  whatWasWrong: z.string().check(z.minLength(1), z.maxLength(600)),
  /** The question was taken out of its bank instead of being corrected. */
  withdrawn: z.optional(z.literal(true)),
})
export type Erratum = z.infer<typeof erratumSchema>

/** `quizzes/errata.yaml`. */
export const errataFileSchema = z.strictObject({ errata: z.array(erratumSchema) })
export type ErrataFile = z.infer<typeof errataFileSchema>
