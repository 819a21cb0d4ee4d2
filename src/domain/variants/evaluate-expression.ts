import {
  type BinaryOperator,
  type Expression,
  type ExpressionProblem,
  isProblem,
  type Value,
} from '#src/domain/variants/expression.ts'
import { expressionFunctions, textOf } from '#src/domain/variants/expression-functions.ts'
import { cleanNumber } from '#src/domain/variants/round-number.ts'

/** Values by the name of the parameter or derived value. */
export type Values = ReadonlyMap<string, Value>

/**
 * Works an expression out. Numbers count as equal when their first 13 digits are. A problem says which part cannot be
 * worked out: an unknown name, a number where a text stands, a division by zero.
 */
export function evaluateExpression(expression: Expression, values: Values): Value | ExpressionProblem {
  const { offset } = expression
  switch (expression.kind) {
    case 'value':
      return expression.value
    case 'name':
      return (
        values.get(expression.name) ??
        problem(offset, expression.name, `Nothing is called "${expression.name}".`)
      )
    case 'unary':
      return evaluateUnary(expression, values)
    case 'binary':
      return evaluateBinary(expression, values)
    case 'choice':
      return choose(expression.condition, [expression.chosen, expression.otherwise], values)
    case 'call':
      return evaluateCall(expression, values)
  }
}

type ExpressionOf<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>

function problem(offset: number, found: string, message: string): ExpressionProblem {
  return { offset, found, message }
}

function evaluateUnary({ operator, operand, offset }: ExpressionOf<'unary'>, values: Values) {
  const value = evaluateExpression(operand, values)
  if (isProblem(value)) return value
  if (operator === 'not') {
    return typeof value === 'boolean' ? !value : problem(offset, operator, '"not" needs a condition.')
  }
  return typeof value === 'number' ? -value : problem(offset, operator, 'Only numbers have a sign.')
}

function evaluateBinary({ operator, left, right, offset }: ExpressionOf<'binary'>, values: Values) {
  const first = evaluateExpression(left, values)
  if (isProblem(first)) return first
  // As in other languages what follows is not asked when the first value decides.
  if ((operator === 'or' && first === true) || (operator === 'and' && first === false)) return first
  const second = evaluateExpression(right, values)
  if (isProblem(second)) return second
  const result = apply(operator, first, second)
  if (result === null) {
    return problem(offset, operator, `"${operator}" does not go with ${nounOf(first)} and ${nounOf(second)}.`)
  }
  if (typeof result !== 'number' || Number.isFinite(result)) return result
  return problem(offset, operator, 'This is no number, such as a division by zero.')
}

function apply(operator: BinaryOperator, left: Value, right: Value): Value | null {
  if (operator === '==') return isEqual(left, right)
  if (operator === '!=') return !isEqual(left, right)
  if (typeof left === 'boolean' || typeof right === 'boolean') {
    // The left one did not decide, so the right one does.
    const isCondition = typeof left === 'boolean' && typeof right === 'boolean'
    return isCondition && (operator === 'and' || operator === 'or') ? right : null
  }
  if (typeof left === 'number' && typeof right === 'number') return calculate(operator, left, right)
  return operator === '+' ? `${textOf(left)}${textOf(right)}` : null
}

function isEqual(left: Value, right: Value): boolean {
  return typeof left === 'number' && typeof right === 'number'
    ? cleanNumber(left) === cleanNumber(right)
    : left === right
}

function calculate(operator: BinaryOperator, left: number, right: number): Value | null {
  switch (operator) {
    case '+':
      return sum(left, right)
    case '-':
      return sum(left, -right)
    case '*':
      return left * right
    case '/':
      return left / right
    case '%':
      return remainder(left, right)
    case '**':
      return left ** right
    case '<':
      return left < right && !isEqual(left, right)
    case '<=':
      return left <= right || isEqual(left, right)
    case '>':
      return left > right && !isEqual(left, right)
    case '>=':
      return left >= right || isEqual(left, right)
    default:
      return null
  }
}

/** A sum in which what is left of equal decimals is 0: 0.3 - 3 * 0.1. */
function sum(left: number, right: number): number {
  const total = left + right
  const isNothing = Math.abs(total) < Math.max(Math.abs(left), Math.abs(right)) * 1e-13
  return isNothing ? 0 : cleanNumber(total)
}

/** What is left after whole divisions, between 0 and the divisor; 0.3 % 0.1 is 0. */
function remainder(left: number, right: number): number {
  return sum(left, -right * Math.floor(cleanNumber(left / right)))
}

function nounOf(value: Value): string {
  if (typeof value === 'boolean') return 'a condition'
  return typeof value === 'number' ? 'a number' : 'a text'
}

function choose(
  condition: Expression,
  [chosen, otherwise]: readonly [Expression, Expression],
  values: Values,
): Value | ExpressionProblem {
  const decided = evaluateExpression(condition, values)
  if (isProblem(decided)) return decided
  if (typeof decided === 'boolean') return evaluateExpression(decided ? chosen : otherwise, values)
  return problem(condition.offset, '', 'A choice needs a condition, such as a > b.')
}

function evaluateCall({ name, given, offset }: ExpressionOf<'call'>, values: Values) {
  const [condition, chosen, otherwise] = given
  if (name === 'if' && condition !== undefined && chosen !== undefined && otherwise !== undefined) {
    return choose(condition, [chosen, otherwise], values)
  }
  const worked: Value[] = []
  for (const one of given) {
    const value = evaluateExpression(one, values)
    if (isProblem(value)) return value
    worked.push(value)
  }
  const known = expressionFunctions.get(name)
  const result = known?.call(worked) ?? null
  if (result !== null && (typeof result !== 'number' || Number.isFinite(result))) return result
  return problem(offset, name, `${name}(${worked.join(', ')}) has no value. Write ${known?.usage ?? ''}.`)
}
