import * as z from 'zod/mini'
import { assignedQuestionSchema, assignmentSchema, mostQuestions } from '#src/domain/assignment/assignment.ts'
import { questionSchema } from '#src/domain/question/question.ts'

/**
 * What a link or a file hands to a learner: the assignment, extra time where this learner has some, and the questions
 * themselves where the learner's app cannot have them (own banks), or must not have their keys. RELEASED FORMAT.
 */
export const handOutSchema = z.strictObject({
  format: z.literal('pacsready-assignment'),
  version: z.literal(1),
  assignment: assignmentSchema,
  /** For one learner only; not part of the assignment, so that everybody's results are of one version. */
  extra: z.nullable(
    z.strictObject({
      name: z.string().check(z.minLength(1), z.maxLength(120)),
      minutes: z.int().check(z.minimum(1), z.maximum(600)),
    }),
  ),
  /** With `grading: 'instructor'` without keys and reasons (withhold-key.ts), under hashes of their own. */
  questions: z.optional(
    z
      .array(z.strictObject({ ...assignedQuestionSchema.shape, question: questionSchema }))
      .check(z.minLength(1), z.maxLength(mostQuestions)),
  ),
})
export type HandOut = z.infer<typeof handOutSchema>
export type CarriedQuestion = NonNullable<HandOut['questions']>[number]
