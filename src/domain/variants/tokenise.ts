import type { ExpressionProblem } from '#src/domain/variants/expression.ts'

/** A piece of an expression; `offset` is where it starts in the text, from 0. */
export interface Token {
  readonly kind: 'number' | 'text' | 'name' | 'sign' | 'end'
  /** As written; of a text without its quotes, empty at the end. */
  readonly text: string
  readonly offset: number
}

const patterns = [
  ['number', /\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\w.])/y],
  ['text', /"[^"]*"|'[^']*'/y],
  ['name', /[A-Za-z]\w*/y],
  ['sign', /\*\*|[=!<>]=|[-+*/%<>?:(),]/y],
] as const

/**
 * Splits an expression into numbers, texts in quotes, names and signs; the last token is the end. A problem names the
 * first characters that are none of these.
 */
export function tokenise(text: string): readonly Token[] | ExpressionProblem {
  const tokens: Token[] = []
  let offset = skipSpace(text, 0)
  while (offset < text.length) {
    const token = tokenAt(text, offset)
    if (token === null) {
      const found = /^(?:["']|[\w.]+|.)/su.exec(text.slice(offset))?.[0] ?? ''
      return { offset, found, message: explain(found) }
    }
    tokens.push(token.kind === 'text' ? { ...token, text: token.text.slice(1, -1) } : token)
    offset = skipSpace(text, offset + token.text.length)
  }
  return [...tokens, { kind: 'end', text: '', offset: text.length }]
}

function tokenAt(text: string, offset: number): Token | null {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = offset
    const found = pattern.exec(text)?.[0]
    if (found !== undefined) return { kind, text: found, offset }
  }
  return null
}

function skipSpace(text: string, from: number): number {
  return from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0)
}

function explain(found: string): string {
  if (/["']/.test(found)) return 'This text has no closing quote.'
  if (found === '=') return 'Write == to compare.'
  if (found === '&' || found === '|' || found === '!') return 'Write "and", "or" and "not" in letters.'
  if (/^[\d.]/.test(found)) return `"${found}" is no number. Write digits and a point, such as 1200.5.`
  return `"${found}" means nothing in an expression.`
}
