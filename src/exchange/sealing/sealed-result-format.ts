import * as z from 'zod/mini'
import { arrivingKeySchema, keyIdSchema } from '#src/domain/assignment/instructor-key.ts'

/**
 * A sealed result is one JWE in compact form (RFC 7516): nothing before or behind it. RELEASED FORMAT: a change needs a
 * new `v` and a fixture of the old one in tests/exchange/sealing/fixtures.
 */
export const sealedResultVersion = 1
export const keyAgreement = 'ECDH-ES'
export const contentEncryption = 'A256GCM'
export const sealedResultType = 'quiz-result+jwe'

/** Of the sealed text; what is inside is about a quarter smaller. */
export const resultFileLimit = 2_000_000

/** A header is about 300 characters. */
export const longestHeader = 1_000

/** The protected header. All else is refused, `zip` and `crit` among it. */
export const sealedHeaderSchema = z.strictObject({
  alg: z.literal(keyAgreement),
  enc: z.literal(contentEncryption),
  typ: z.literal(sealedResultType),
  v: z.literal(sealedResultVersion),
  /** Id of the key it is sealed to. */
  kid: keyIdSchema,
  /** The sender's half of the agreement, made for this file alone. */
  epk: arrivingKeySchema,
})

/** What can be said of a header of any version. */
export const anySealedHeaderSchema = z.object({ typ: z.literal(sealedResultType), v: z.int() })
