import { canonicalJson } from '#src/domain/question/canonical-json.ts'
import type { AuthoredQuestion } from '#src/domain/question/question.ts'

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * Text whose SHA-256 (of its UTF-8 bytes) pins the content of a question. RELEASED FORMAT: stored attempts and events
 * refer to questions by it.
 */
export function questionHashInput(question: AuthoredQuestion): string {
  return canonicalJson(question)
}

/** First 72 bits of a SHA-256 as base64url: 12 characters. Throws for fewer than 9 bytes. */
export function shortenHash(sha256: Uint8Array): string {
  if (sha256.length < 9) throw new RangeError(`A hash of ${sha256.length} bytes is too short`)
  const bits = Array.from(sha256.subarray(0, 9), byte => byte.toString(2).padStart(8, '0')).join('')
  return bits.replace(/.{6}/g, sextet => base64url.charAt(Number.parseInt(sextet, 2)))
}
