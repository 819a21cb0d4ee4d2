/** What makes a JSON text unfit to be parsed, whatever it says. */
export type JsonHazard = 'too-deep' | 'forbidden-key'

/** A hazard and its offset in the text: of the bracket that goes too deep, or of the key's first quote. */
export interface HazardFound {
  readonly hazard: JsonHazard
  readonly at: number
}

/** Names that reach into an object's machinery instead of being data. */
const forbiddenKeys: readonly unknown[] = ['__proto__', 'constructor', 'prototype']

const quote = 0x22
const backslash = 0x5c
const colon = 0x3a

/** The kind of the first hazard in a JSON text, as `findHazard`. */
export function scanJson(text: string, maxDepth: number): JsonHazard | null {
  return findHazard(text, maxDepth)?.hazard ?? null
}

/**
 * Looks at a JSON text before it is parsed: nesting beyond `maxDepth`, and forbidden keys at any depth, also
 * written with escapes. It does not judge whether the text is JSON; the parser does.
 */
export function findHazard(text: string, maxDepth: number): HazardFound | null {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === quote) {
      const end = endOfString(text, at)
      if (isForbidden(text, at, end)) return { hazard: 'forbidden-key', at }
      at = end
    } else if (code === 0x7b || code === 0x5b) {
      depth += 1
      if (depth > maxDepth) return { hazard: 'too-deep', at }
    } else if (code === 0x7d || code === 0x5d) {
      depth -= 1
    }
  }
  return null
}

/** Position of the closing quote, or of the end of the text. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end < 0 ? text.length : end
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0
  while (text.charCodeAt(at - 1 - backslashes) === backslash) backslashes += 1
  return backslashes % 2 === 1
}

function isForbidden(text: string, start: number, end: number): boolean {
  let after = end + 1
  while (' \t\r\n'.includes(text[after] ?? '-')) after += 1
  if (text.charCodeAt(after) !== colon) return false
  const raw = text.slice(start + 1, end)
  return forbiddenKeys.includes(raw.includes('\\') ? unescape(text.slice(start, end + 1)) : raw)
}

/** The key a quoted text stands for; null for what is no JSON string, which the parser will refuse. */
function unescape(quoted: string): unknown {
  try {
    return JSON.parse(quoted)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
