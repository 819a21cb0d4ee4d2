import { evaluateExpression, type Values } from '#src/domain/variants/evaluate-expression.ts'
import { type ExpressionProblem, isProblem } from '#src/domain/variants/expression.ts'
import { textOf } from '#src/domain/variants/expression-functions.ts'
import { parseExpression } from '#src/domain/variants/parse-expression.ts'
import { findPlaceholders, onlyPlaceholder, replacePlaceholders } from '#src/domain/variants/placeholders.ts'

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
  const valueOf = (expression: string, offset: number): string | number | null => {
    const parsed = parseExpression(expression)
    const value = parsed.kind === 'problem' ? parsed.problem : evaluateExpression(parsed.expression, values)
    const inBrackets = offset + '{{'.length
    if (isProblem(value)) {
      problems.push({ ...value, offset: inBrackets + value.offset, path, text })
      return null
    }
    if (typeof value !== 'boolean' && textOf(value) !== null) return value
    const message = 'This is a condition and no value. Write if(condition, this, that).'
    problems.push({ offset: inBrackets, found: '', message, path, text })
    return null
  }
  const number = isNumberKey(path.at(-1)) ? onlyPlaceholder(text) : null
  if (number !== null) {
    const value = valueOf(number, text.indexOf('{{'))
    if (typeof value === 'number') return value
    const message = 'A number is needed here, and this is a text. Leave out fixed() or thousands().'
    if (value !== null) problems.push({ offset: 0, found: '', message, path, text })
    return text
  }
  const offsets = findPlaceholders(text).map(({ offset }) => offset)
  return replacePlaceholders(text, expression => {
    const value = valueOf(expression, offsets.shift() ?? 0)
    return (value === null ? null : textOf(value)) ?? `{{${expression}}}`
  })
}
