import * as z from 'zod/mini'
import { receivedAssignmentSchema } from '#src/domain/assignment/received-assignment.ts'
import { customRoleSchema } from '#src/domain/catalog/role.ts'
import { ownBankIndexSchema } from '#src/domain/question/own-bank.ts'

const common = {
  id: z.string().check(z.minLength(1), z.maxLength(80)),
  /** When it was last written, milliseconds since 1970 UTC; the later one wins when two devices meet. */
  updatedUtc: z.number(),
}

/**
 * Things a person made or chose on a device that are replaced as a whole when edited, unlike events.
 * RELEASED FORMAT, as learner-event.ts: they are in every backup.
 */
export const learnerDocumentSchema = z.discriminatedUnion('kind', [
  /** A role copied from a shipped one and edited; `id` is the role's. */
  z.strictObject({ ...common, kind: z.literal('role'), value: customRoleSchema }),
  /** Settings, by field name. Whoever reads a field checks it and falls back on its own. */
  z.strictObject({ ...common, kind: z.literal('preferences'), value: z.record(z.string(), z.unknown()) }),
  /** An imported bank: what its name points to; `id` is the bank's. Since database version 3. */
  z.strictObject({ ...common, kind: z.literal('own-bank'), value: ownBankIndexSchema }),
  /** An assignment somebody handed to this learner; `id` is the assignment's. Since database version 3. */
  z.strictObject({ ...common, kind: z.literal('received'), value: receivedAssignmentSchema }),
])
export type LearnerDocument = z.infer<typeof learnerDocumentSchema>
export type LearnerDocumentOf<Kind extends LearnerDocument['kind']> = Extract<LearnerDocument, { kind: Kind }>
