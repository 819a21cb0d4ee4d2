import { createHash } from 'node:crypto'
import { shortenHash } from '#src/domain/question/question-hash.ts'

/** The hash by which the content of a question is named, of the text that pins it. */
export function hashOf(text: string): string {
  return shortenHash(createHash('sha256').update(text).digest())
}
