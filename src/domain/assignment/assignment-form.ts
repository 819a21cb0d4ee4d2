import * as z from 'zod/mini'
import { blueprintRowSchema, feedbackPolicies, mostQuestions } from '#src/domain/assignment/assignment.ts'
import { slugSchema } from '#src/domain/question/question.ts'

/**
 * An assignment as it is being written: may still be incomplete, so that a draft can be kept. What is missing is named
 * when it is to be handed out (check-form.ts). RELEASED FORMAT: drafts are stored.
 */
export const assignmentFormSchema = z.strictObject({
  title: z.string().check(z.maxLength(120)),
  instructor: z.string().check(z.maxLength(80)),
  note: z.string().check(z.maxLength(2_000)),
  /** Where the questions come from: whole skills, a blueprint, single questions, or a readiness check. */
  source: z.literal(['skills', 'blueprint', 'questions', 'check']),
  skills: z.array(slugSchema),
  /** Questions drawn from `skills`. */
  count: z.int().check(z.minimum(1), z.maximum(mostQuestions)),
  blueprint: z.array(blueprintRowSchema),
  questions: z.array(slugSchema).check(z.maxLength(mostQuestions)),
  /** The same questions for all, or drawn for each attempt. */
  sameForAll: z.boolean(),
  shuffled: z.boolean(),
  seed: z.string().check(z.maxLength(40)),
  /** Of a readiness check. */
  roleId: z.string().check(z.maxLength(80)),
  gamma: z.number().check(z.gt(0.5), z.lt(1)),
  budget: z.int().check(z.minimum(1), z.maximum(300)),
  mode: z.literal(['practice', 'exam']),
  minutes: z.nullable(z.int().check(z.minimum(1), z.maximum(600))),
  opensUtc: z.nullable(z.int()),
  closesUtc: z.nullable(z.int()),
  zone: z.string().check(z.minLength(1), z.maxLength(64)),
  attempts: z.int().check(z.minimum(1), z.maximum(20)),
  feedback: z.literal(feedbackPolicies),
  askName: z.boolean(),
  askClass: z.boolean(),
  grading: z.literal(['device', 'instructor']),
  /** Key the results are sealed to; empty until one is chosen. */
  kid: z.string().check(z.maxLength(64)),
})
export type AssignmentForm = z.infer<typeof assignmentFormSchema>
