import * as z from 'zod/mini'
import { feedbackPolicies, randomIdSchema } from '#src/domain/assignment/assignment.ts'

/** What an attempt at an assignment keeps of it: enough to go on, and to say what may be shown. RELEASED FORMAT, as attempt.ts. */
export const assignedAttemptSchema = z.strictObject({
  assignmentId: randomIdSchema,
  /** Which version of it; the received assignment itself is a document. */
  assignmentHash: z.string().check(z.regex(/^[\w-]{12}$/)),
  /** As typed by the learner; empty when it was not asked for. */
  name: z.string().check(z.maxLength(120)),
  className: z.string().check(z.maxLength(120)),
  /** Whole minutes added to the time limit for this learner; 0 for none. */
  extraMinutes: z.int().check(z.minimum(0), z.maximum(600)),
  feedback: z.literal(feedbackPolicies),
  grading: z.literal(['device', 'instructor']),
})
export type AssignedAttempt = z.infer<typeof assignedAttemptSchema>
