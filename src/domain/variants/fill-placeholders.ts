import { evaluateExpression, type Values } from '#src/domain/variants/evaluate-expression.ts'
import type { ExpressionProblem } from '#src/domain/variants/expression.ts'
import { textOf } from '#src/domain/variants/expression-functions.ts'
import { parseExpression } from '#src/domain/variants/parse-expression.ts'
import { findPlaceholders, type Placeholder, replacePlaceholders } from '#src/domain/variants/placeholders.ts'

/** A placeholder that cannot be filled in. */
export interface PlaceholderProblem extends ExpressionProblem {
  /** From the question down. */
  readonly path: readonly (string | number)[]
  /** The whole text; `offset` counts from its start. */
  readonly text: string
}

const numberKeys: ReadonlySet<unknown> = new Set(['value', 'absolute', 'percent', 'factor', 'minutes', 'par'])

/** Whether a text under this key of a question becomes a number when it is one placeholder. */
export function isNumberKey(key: unknown): boolean {
  return numberKeys.has(key)
}

/**
 * Data (the keys, lists and texts of a question, authored or compiled) with every placeholder in its texts replaced by
 * what its expression is worth, as plain text. Problems are added to `problems`; their placeholders stay.
 */
export function fillPlaceholders(
  data: unknown,
  values: Values,
  problems: PlaceholderProblem[],
  path: readonly (string | number)[] = [],
): unknown {
  if (typeof data === 'string') return fillText(data, values, problems, path)
  if (Array.isArray(data)) {
    return data.map((entry: unknown, at) => fillPlaceholders(entry, values, problems, [...path, at]))
  }
  if (typeof data !== 'object' || data === null) return data
  const filled = Object.entries(data).map(([key, value]: [string, unknown]) => [
    key,
    fillPlaceholders(value, values, problems, [...path, key]),
  ])
  return Object.fromEntries(filled)
}

function fillText(
  text: string,
  values: Values,
  problems: PlaceholderProblem[],
  path: PlaceholderProblem['path'],
): string | number {
  const valueOf = ({ expression, offset, written }: Placeholder): string | number | null => {
    const value = work(expression, values)
    if (typeof value === 'string' || typeof value === 'number') return value
    // What has no characters of its own is shown at the whole placeholder.
    const found = value.found === '' ? written : value.found
    const start = value.found === '' ? offset : offset + '{{'.length + value.offset
    problems.push({ offset: start, found, message: value.message, path, text })
    return null
  }
  const placeholders = findPlaceholders(text)
  const [only] = placeholders
  if (isNumberKey(path.at(-1)) && only !== undefined && only.written === text.trim()) {
    const value = valueOf(only)
    if (typeof value === 'number') return value
    const message = 'A number is needed here, and this is a text. Leave out fixed() or thousands().'
    if (value !== null) problems.push({ offset: only.offset, found: only.written, message, path, text })
    return text
  }
  return replacePlaceholders(text, expression => {
    const placeholder = placeholders.shift()
    const value = placeholder === undefined ? null : valueOf(placeholder)
    return (value === null ? null : textOf(value)) ?? `{{${expression}}}`
  })
}

function work(expression: string, values: Values): string | number | ExpressionProblem {
  const parsed = parseExpression(expression)
  if (parsed.kind === 'problem') return parsed.problem
  const value = evaluateExpression(parsed.expression, values)
  if (typeof value !== 'boolean') return value
  const message = 'This is a condition and no value. Write if(condition, this, that).'
  return { offset: 0, found: '', message }
}
