import * as z from 'zod/mini'
import { randomIdSchema } from '#src/domain/assignment/assignment.ts'
import { handOutSchema } from '#src/domain/assignment/hand-out.ts'

/** An assignment as it reached a learner, kept from the moment it was opened. RELEASED FORMAT, as learner-document.ts. */
export const receivedAssignmentSchema = z.strictObject({
  receivedUtc: z.number(),
  handOut: handOutSchema,
  /** Thumbprint of the key it came with first: another key for a known assignment is a warning. */
  firstKid: z.string().check(z.maxLength(64)),
  /** Result files made for it, in order; that they reached anybody is not known here. */
  handedOver: z.array(
    z.strictObject({ attemptId: randomIdSchema, resultId: randomIdSchema, atUtc: z.number() }),
  ),
})
export type ReceivedAssignment = z.infer<typeof receivedAssignmentSchema>
