import type { Assignment } from '#src/domain/assignment/assignment.ts'
import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import { startSha256 } from '#src/domain/learning/sha-256.ts'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'
import { shortenHash } from '#src/domain/question/question-hash.ts'

/** Pins a version of an assignment: 12 characters, 72 bits of SHA-256 over its canonical JSON. RELEASED FORMAT. */
export function assignmentHash(assignment: Assignment): string {
  return shortHash(canonicalJson(assignment))
}

/**
 * Digest of a question index, 12 characters: equal for two apps that have the same versions of the same questions.
 * RELEASED FORMAT.
 */
export function banksDigest(index: readonly IndexedQuestion[]): string {
  return shortHash(
    index
      .map(({ id, hash }) => `${id} ${hash}`)
      .sort()
      .join('\n'),
  )
}

/** SHA-256 of the UTF-8 bytes of a text, cut to 72 bits as base64url. */
export function shortHash(text: string): string {
  const sha = startSha256()
  sha.update(new TextEncoder().encode(text))
  const hex = sha.hex().slice(0, 18)
  return shortenHash(Uint8Array.from(hex.match(/../g) ?? [], pair => Number.parseInt(pair, 16)))
}
