/** A text, or what kind of file it is instead, to follow `This file is`. */
export type TextDecoding =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'other'; readonly what: string }

/** First bytes of files that people pick by mistake. */
const magics: readonly { readonly start: readonly number[]; readonly what: string }[] = [
  { start: [0x25, 0x50, 0x44, 0x46], what: 'a PDF' },
  { start: [0x50, 0x4b, 0x03, 0x04], what: 'a zip archive or an office document' },
  { start: [0x1f, 0x8b], what: 'compressed with gzip' },
  { start: [0x89, 0x50, 0x4e, 0x47], what: 'a picture' },
  { start: [0xff, 0xd8, 0xff], what: 'a picture' },
  { start: [0x47, 0x49, 0x46, 0x38], what: 'a picture' },
  { start: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old office document' },
  { start: [0xff, 0xfe], what: 'UTF-16 text, not UTF-8' },
  { start: [0xfe, 0xff], what: 'UTF-16 text, not UTF-8' },
]

/** Reads bytes from outside as UTF-8, with or without its byte order mark, and nothing else. */
export function decodeText(bytes: Uint8Array): TextDecoding {
  const magic = magics.find(({ start }) => start.every((byte, index) => bytes[index] === byte))
  if (magic !== undefined) return { kind: 'other', what: magic.what }
  if (bytes.includes(0)) return { kind: 'other', what: 'not a text: it has NUL bytes' }
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch (error) {
    if (error instanceof TypeError) return { kind: 'other', what: 'not UTF-8 text' }
    throw error
  }
}
