import { evaluateExpression, type Values } from '#src/domain/variants/evaluate-expression.ts'
import {
  type Expression,
  type ExpressionProblem,
  isProblem,
  type Value,
} from '#src/domain/variants/expression.ts'
import { parseExpression } from '#src/domain/variants/parse-expression.ts'
import type { VariantRules } from '#src/domain/variants/variant-rules.ts'

/** Where in the rules an expression stands, and what is wrong with it. */
export interface RuleProblem {
  readonly path: readonly (string | number)[]
  readonly problem: ExpressionProblem
}

/** The rules of a template with their expressions parsed. */
export interface ParsedRules {
  readonly rules: VariantRules
  readonly derived: readonly (readonly [name: string, expression: Expression])[]
  readonly constraints: readonly Expression[]
}

/** Parses the expressions of the rules; what cannot be parsed is left out of them and is in `problems`. */
export function parseRules(rules: VariantRules): {
  readonly parsed: ParsedRules
  readonly problems: readonly RuleProblem[]
} {
  const problems: RuleProblem[] = []
  const parse = (text: string, ...path: (string | number)[]): Expression[] => {
    const parsed = parseExpression(text)
    if (parsed.kind === 'expression') return [parsed.expression]
    problems.push({ path, problem: parsed.problem })
    return []
  }
  const derived = Object.entries(rules.derived ?? {}).flatMap(([name, text]) =>
    parse(text, 'derived', name).map(expression => [name, expression] as const),
  )
  const constraints = (rules.constraints ?? []).flatMap((text, at) => parse(text, 'constraints', at))
  return { parsed: { rules, derived, constraints }, problems }
}

/** The parameters with the derived values, or the first derived value that cannot be worked out. */
export function workOutValues(
  { derived }: ParsedRules,
  parameters: Values,
): Values | (ExpressionProblem & { readonly name: string }) {
  const values = new Map<string, Value>(parameters)
  for (const [name, expression] of derived) {
    const value = evaluateExpression(expression, values)
    if (isProblem(value)) return { ...value, name }
    values.set(name, value)
  }
  return values
}

/** The parameters of the first showing. */
export function firstParameters({ parameters }: VariantRules): Values {
  return new Map(Object.entries(parameters).map(([name, { first }]) => [name, first]))
}

/** Whether the values fulfil every constraint; one that cannot be worked out, or is no condition, is not fulfilled. */
export function fulfils({ constraints }: ParsedRules, values: Values): boolean {
  return constraints.every(constraint => evaluateExpression(constraint, values) === true)
}
