import * as z from 'zod/mini'
import { arrivingKeySchema, keyIdSchema } from '#src/domain/assignment/instructor-key.ts'
import { decodeBase64Url } from '#src/domain/format/base64-url.ts'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'

/**
 * The backup of an instructor's key: canonical JSON. The private key (PKCS#8) is sealed with AES-256-GCM under a key made
 * from the passphrase by PBKDF2-HMAC-SHA-256; all other members are authenticated with it. RELEASED FORMAT: a change
 * needs a new version and a fixture of the old one in tests/exchange/fixtures.
 */
export const keyBackupFormat = 'pacsready-key'
export const keyBackupVersion = 1

export const keyBackupLimits = {
  fileBytes: 64_000,
  /** OWASP ASVS 5.0.0, appendix C. */
  leastRounds: 600_000,
  /** About eight seconds; a file that asks for more is made to hold the page. */
  mostRounds: 5_000_000,
  titleLength: 120,
} as const

const saltBytes = 16
const ivBytes = 12

function base64Url(length: number) {
  return z.string().check(z.refine(text => decodeBase64Url(text)?.length === length, `not ${length} bytes`))
}

export const keyBackupSchema = z.strictObject({
  format: z.literal(keyBackupFormat),
  version: z.literal(keyBackupVersion),
  created: z.iso.datetime(),
  /** What the instructor calls the key, such as the course. */
  title: z.string().check(z.minLength(1), z.maxLength(keyBackupLimits.titleLength)),
  kid: keyIdSchema,
  publicKey: arrivingKeySchema,
  derivation: z.strictObject({
    name: z.literal('PBKDF2-HMAC-SHA-256'),
    rounds: z.int().check(z.minimum(keyBackupLimits.leastRounds), z.maximum(keyBackupLimits.mostRounds)),
    salt: base64Url(saltBytes),
  }),
  encryption: z.strictObject({ name: z.literal('AES-256-GCM'), iv: base64Url(ivBytes) }),
  sealedKey: z.string().check(z.minLength(1), z.maxLength(1_000)),
})
export type KeyBackup = z.infer<typeof keyBackupSchema>

/** What can be said of a backup of any version. */
export const anyKeyBackupSchema = z.object({ format: z.literal(keyBackupFormat), version: z.int() })

/** Everything but the sealed key, as bytes: what the sealing protects against change. */
export function authenticatedPart(header: Omit<KeyBackup, 'sealedKey'>): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalJson(header))
}
