import * as z from 'zod/mini'

/** A word of the field with its meaning. */
const glossaryTermSchema = z.strictObject({
  /** As it stands in texts; found as a whole word, in the same case. */
  term: z.string().check(z.regex(/^\S+(?: \S+)*$/, 'write the term without spaces around it')),
  /** One sentence. */
  definition: z.string().check(z.minLength(10), z.maxLength(240)),
  /** Where the meaning was read. */
  source: z.string().check(z.minLength(3)),
})

/** `quizzes/glossary.yaml`. */
export const glossaryFileSchema = z.strictObject({ terms: z.array(glossaryTermSchema) })
export type GlossaryFile = z.infer<typeof glossaryFileSchema>
