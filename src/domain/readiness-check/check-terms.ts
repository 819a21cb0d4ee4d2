import * as z from 'zod/mini'
import { slugSchema } from '#src/domain/question/question.ts'

/**
 * What a readiness check measures against and when it ends; kept with its attempt, so that a reload goes on under the
 * same terms. RELEASED FORMAT, as attempt.ts.
 */
export const checkTermsSchema = z.strictObject({
  /** The role whose required levels these are. */
  roleId: z.string().check(z.minLength(1), z.maxLength(80)),
  /** Its name, where it is a role of the instructor's own that no other app has. Since database version 4. */
  roleName: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
  /** The skills in scope with their required levels (0..100), most important first. */
  skills: z
    .array(z.strictObject({ id: slugSchema, requiredLevel: z.number().check(z.minimum(0), z.maximum(100)) }))
    .check(z.minLength(1)),
  /** Probability a verdict needs. */
  gamma: z.number().check(z.gt(0.5), z.lt(1)),
  /** Questions at most. */
  budget: z.int().check(z.minimum(1), z.maximum(300)),
  /** Whether skills with a verdict from earlier evidence are asked about again. */
  again: z.boolean(),
})
export type CheckTerms = z.infer<typeof checkTermsSchema>
