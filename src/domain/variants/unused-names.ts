import type { Expression } from '#src/domain/variants/expression.ts'
import { parseExpression } from '#src/domain/variants/parse-expression.ts'
import { findPlaceholders } from '#src/domain/variants/placeholders.ts'
import type { ParsedRules } from '#src/domain/variants/work-out-values.ts'

/**
 * Parameters and derived values that no placeholder of the question uses, directly or by way of a derived value:
 * showings that differ in them alone would be the same. `authored` is the question with its placeholders.
 */
export function findUnusedNames({ rules, derived }: ParsedRules, authored: unknown): readonly string[] {
  const used = new Set(textsOf(authored).flatMap(namesInText))
  for (const [name, expression] of derived.toReversed()) {
    if (used.has(name)) for (const other of namesOf(expression)) used.add(other)
  }
  return [...Object.keys(rules.parameters), ...derived.map(([name]) => name)].filter(name => !used.has(name))
}

function namesInText(text: string): readonly string[] {
  return findPlaceholders(text).flatMap(({ expression }) => {
    const parsed = parseExpression(expression)
    return parsed.kind === 'expression' ? namesOf(parsed.expression) : []
  })
}

function textsOf(data: unknown): readonly string[] {
  if (typeof data === 'string') return [data]
  if (typeof data !== 'object' || data === null) return []
  return Object.values(data).flatMap((part: unknown) => textsOf(part))
}

function namesOf(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'value':
      return []
    case 'name':
      return [expression.name]
    case 'unary':
      return namesOf(expression.operand)
    case 'binary':
      return [...namesOf(expression.left), ...namesOf(expression.right)]
    case 'choice':
      return [expression.condition, expression.chosen, expression.otherwise].flatMap(namesOf)
    case 'call':
      return expression.given.flatMap(namesOf)
  }
}
