import * as z from 'zod/mini'
import { handOutSchema } from '#src/domain/assignment/hand-out.ts'

/** An assignment as it reached a learner, kept from the moment it was opened. RELEASED FORMAT, as learner-document.ts. */
export const receivedAssignmentSchema = z.strictObject({
  receivedUtc: z.number(),
  handOut: handOutSchema,
  /** Thumbprint of the key it came with first: another key for a known assignment is a warning. */
  firstKid: z.string().check(z.maxLength(64)),
})
export type ReceivedAssignment = z.infer<typeof receivedAssignmentSchema>
