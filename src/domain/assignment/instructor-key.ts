import * as z from 'zod/mini'
import { type PublicKey, publicKeySchema } from '#src/domain/assignment/assignment.ts'
import { decodeBase64Url, encodeBase64Url } from '#src/domain/format/base64-url.ts'
import { startSha256 } from '#src/domain/learning/sha-256.ts'

/** 32 bytes as base64url: 43 letters. The last leaves two bits unused; they are 0, so that nothing has two spellings. */
const thirtyTwoBytes = z.string().check(z.regex(/^[\w-]{42}[AEIMQUYcgkosw048]$/))

/** The id of a key. */
export const keyIdSchema = thirtyTwoBytes

/**
 * A public key in a link or file. Spelled another way it would be the same key under another id, and so with another
 * fingerprint. What is in the store is read as it was taken.
 */
export const arrivingKeySchema = z.extend(publicKeySchema, { x: thirtyTwoBytes, y: thirtyTwoBytes })

/** The id of a key: its thumbprint (RFC 7638: SHA-256 of its members in order of their names) as base64url. */
export function keyId({ crv, kty, x, y }: PublicKey): string {
  const hash = startSha256()
  hash.update(new TextEncoder().encode(JSON.stringify({ crv, kty, x, y })))
  return encodeBase64Url(Uint8Array.from(hash.hex().match(/../g) ?? [], byte => Number.parseInt(byte, 16)))
}

/** Crockford's digits and letters: no I, L, O or U, so that nothing is taken for something else when read aloud. */
const readableDigits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Sixteen digits of five bits. */
const fingerprintDigits = 16

/**
 * What two people compare to know that they mean the same key: the first 80 bits of its id as four groups of four
 * digits and capital letters, such as `7K3M-Q9XR-04TD-HW2E`. Throws for what is no id of a key.
 */
export function keyFingerprint(id: string): string {
  const bytes = decodeBase64Url(keyIdSchema.parse(id)) ?? new Uint8Array()
  const digits = Array.from({ length: fingerprintDigits }, (_, index) => {
    const [byte, bit] = [Math.floor((index * 5) / 8), (index * 5) % 8]
    const window = ((bytes[byte] ?? 0) << 8) | (bytes[byte + 1] ?? 0)
    return readableDigits[(window >> (11 - bit)) & 31]
  })
  return digits.join('').replaceAll(/.{4}(?!$)/g, '$&-')
}
