import { compileMarkdown } from '#src/exchange/own-bank/compile-markdown.ts'
import { compileQuestion } from '#src/exchange/own-bank/compile-question.ts'
import { printPath } from '#src/domain/question/problem.ts'
import { valueAt } from '#src/exchange/own-bank/value-at.ts'
import type { AuthoredQuestion } from '#src/domain/question/question.ts'
import { findPlaceholders, replacePlaceholders } from '#src/domain/variants/placeholders.ts'

/** Characters nobody writes and Markdown takes for letters. */
const [open, close] = ['\uE000', '\uE001']

/**
 * The compiled question with placeholders: like the compiled first showing, but with the texts of `authored`, the
 * question as written. Markdown does not see the placeholders.
 */
export function compileTemplate(first: AuthoredQuestion, authored: unknown): unknown {
  const richTexts = new Map<string, unknown>()
  compileQuestion(first, (markdown, path) => {
    const template = valueAt(authored, path)
    const text = typeof template === 'string' ? template : markdown
    const written = findPlaceholders(text).map(placeholder => placeholder.written)
    let count = 0
    const compiled = compileMarkdown(replacePlaceholders(text, () => `${open}${count++}${close}`))
    richTexts.set(printPath(path), putBack(compiled.text, written))
    return compiled
  })
  return replaceTexts(authored, richTexts, [])
}

/** Replaces the marks in every text of a compiled tree. */
function putBack(tree: unknown, written: readonly string[]): unknown {
  if (typeof tree === 'string') {
    return tree.replaceAll(/\uE000(\d+)\uE001/g, (mark, place: string) => written[Number(place)] ?? mark)
  }
  if (Array.isArray(tree)) return tree.map((part: unknown) => putBack(part, written))
  if (typeof tree !== 'object' || tree === null) return tree
  const parts = Object.entries(tree).map(([key, part]: [string, unknown]) => [key, putBack(part, written)])
  return Object.fromEntries(parts)
}

function replaceTexts(
  data: unknown,
  texts: ReadonlyMap<string, unknown>,
  path: readonly (string | number)[],
): unknown {
  const text = texts.get(printPath(path))
  if (text !== undefined) return text
  if (Array.isArray(data)) return data.map((part: unknown, at) => replaceTexts(part, texts, [...path, at]))
  if (typeof data !== 'object' || data === null) return data
  const parts = Object.entries(data).map(([key, part]: [string, unknown]) => [
    key,
    replaceTexts(part, texts, [...path, key]),
  ])
  return Object.fromEntries(parts)
}
