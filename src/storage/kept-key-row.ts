import * as z from 'zod/mini'
import { keptKeySchema } from '#src/domain/assignment/class-record.ts'

/** A row of `keys`: with the private half, which never leaves this browser; null until a restored key is unlocked. */
export const keptKeyRowSchema = z.strictObject({
  ...keptKeySchema.shape,
  privateKey: z.nullable(z.custom<CryptoKey>(value => value instanceof CryptoKey)),
})
export type KeptKeyRow = z.infer<typeof keptKeyRowSchema>
