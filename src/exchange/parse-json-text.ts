import { locateJsonError } from '#src/exchange/locate-json-error.ts'
import { placeInText } from '#src/exchange/place-in-text.ts'
import { findHazard } from '#src/exchange/scan-json.ts'

/** Levels of nesting in anything that comes from outside. */
const jsonDepth = 32

/** What a text holds, or what is wrong with it and where, in a sentence. */
export type JsonReading =
  { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'refused'; readonly sentence: string }

/**
 * Reads a text from outside as JSON: depth and forbidden keys first, then the parser. `subject` begins the sentence, such
 * as `This file`.
 */
export function parseJsonText(text: string, subject: string): JsonReading {
  const found = findHazard(text, jsonDepth)
  if (found !== null) {
    const what =
      found.hazard === 'too-deep'
        ? `is nested more than ${jsonDepth} levels deep`
        : 'has a key that is not allowed (__proto__, constructor or prototype)'
    return { kind: 'refused', sentence: `${subject} ${what}, at ${placeInText(text, found.at)}.` }
  }
  try {
    return { kind: 'json', value: JSON.parse(text) }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { kind: 'refused', sentence: whyNotJson(text, subject) }
  }
}

function whyNotJson(text: string, subject: string): string {
  const at = locateJsonError(text)
  const place = placeInText(text, at)
  return at === text.length
    ? `${subject} is incomplete: it breaks off at ${place}. Get it again.`
    : `${subject} is not as the app writes it (it is no JSON), from ${place} on.`
}
