import { decodeText } from '#src/exchange/decode-text.ts'
import { type JsonReading, parseJsonText } from '#src/exchange/parse-json-text.ts'
import { sizeWords } from '#src/exchange/size-words.ts'

export interface ExpectedFile {
  readonly maxBytes: number
  /** What it should be, with its article, such as `a key backup`. */
  readonly what: string
}

/**
 * Reads a JSON file from outside, checked in this order: size, kind of file, UTF-8, depth and keys, JSON. Whether it
 * says what it should is for the caller's schema. The sentence of a refusal stands for itself.
 */
export async function readJsonFile(file: Blob, { maxBytes, what }: ExpectedFile): Promise<JsonReading> {
  const refuse = (sentence: string) => ({ kind: 'refused', sentence }) as const
  if (file.size > maxBytes) {
    return refuse(
      `This file has ${sizeWords(file.size)}; ${what} has at most ${sizeWords(maxBytes)}. Nothing was read.`,
    )
  }
  if (file.size === 0) return refuse('This file is empty.')
  const decoded = decodeText(new Uint8Array(await file.arrayBuffer()))
  if (decoded.kind === 'other') return refuse(`This file is ${decoded.what}. Choose ${what}.`)
  // What a site shows instead of a file when somebody is not logged in.
  if (/^\s*</.test(decoded.text)) return refuse(`This file is a web page. Choose ${what}.`)
  return parseJsonText(decoded.text, 'This file')
}
