import type { BinaryOperator, Expression, ExpressionProblem } from '#src/domain/variants/expression.ts'
import { expressionFunctions } from '#src/domain/variants/expression-functions.ts'
import { type Token, tokenise } from '#src/domain/variants/tokenise.ts'

/** Either the expression, or why the text is none. */
export type Parsed =
  | { readonly kind: 'expression'; readonly expression: Expression }
  | { readonly kind: 'problem'; readonly problem: ExpressionProblem }

/** Binary operators from the loosest to the tightest binding; `**` is apart, because it binds to the right. */
const levels: readonly (readonly BinaryOperator[])[] = [
  ['or'],
  ['and'],
  ['==', '!=', '<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/', '%'],
]
const comparisonLevel = 2

interface Reading {
  readonly tokens: readonly Token[]
  at: number
  problem: ExpressionProblem | null
}

const endless: Token = { kind: 'end', text: '', offset: 0 }

/**
 * Reads an expression of a question template: numbers, texts in quotes, names of parameters, `+ - * / % **`,
 * comparisons, `and`, `or`, `not`, `condition ? this : that`, brackets, and the functions of
 * `expression-functions.ts`. `+` joins texts. Nothing is ever run as code.
 */
export function parseExpression(text: string): Parsed {
  const tokens = tokenise(text)
  if ('message' in tokens) return { kind: 'problem', problem: tokens }
  const reading: Reading = { tokens, at: 0, problem: null }
  const expression = readChoice(reading)
  if (expression !== null && next(reading).kind !== 'end') refuse(reading, 'an operator or the end')
  if (reading.problem !== null || expression === null) {
    return {
      kind: 'problem',
      problem: reading.problem ?? { offset: 0, found: '', message: 'This is empty.' },
    }
  }
  return { kind: 'expression', expression }
}

function next({ tokens, at }: Reading): Token {
  return tokens[at] ?? endless
}

/** Steps over the sign or word if it is the next token. */
function take(reading: Reading, text: string): Token | null {
  const token = next(reading)
  if (token.text !== text || token.kind === 'text' || token.kind === 'end') return null
  reading.at += 1
  return token
}

function refuse(reading: Reading, wanted: string): null {
  const { text, offset, kind } = next(reading)
  const met = kind === 'end' ? 'the expression ends here' : `there is "${text}" here`
  reading.problem ??= { offset, found: text, message: `Expected ${wanted}, but ${met}.` }
  return null
}

function readChoice(reading: Reading): Expression | null {
  const condition = readLevel(reading, 0)
  const mark = condition === null ? null : take(reading, '?')
  if (condition === null || mark === null) return condition
  const chosen = readChoice(reading)
  if (chosen === null) return null
  if (take(reading, ':') === null) return refuse(reading, '":" and the other value')
  const otherwise = readChoice(reading)
  return otherwise === null ? null : { kind: 'choice', condition, chosen, otherwise, offset: mark.offset }
}

function readLevel(reading: Reading, level: number): Expression | null {
  const operators = levels[level]
  if (operators === undefined) return readUnary(reading)
  let left = level === comparisonLevel ? readNot(reading) : readLevel(reading, level + 1)
  while (left !== null) {
    const operator = operators.find(sign => next(reading).kind !== 'text' && next(reading).text === sign)
    if (operator === undefined) return left
    const { offset } = next(reading)
    reading.at += 1
    const right: Expression | null = readLevel(reading, level + 1)
    if (right === null) return null
    left = { kind: 'binary', operator, left, right, offset }
    if (level === comparisonLevel && operators.some(sign => sign === next(reading).text))
      return refuse(reading, '"and" between two comparisons')
  }
  return null
}

function readNot(reading: Reading): Expression | null {
  const not = take(reading, 'not')
  if (not === null) return readLevel(reading, comparisonLevel + 1)
  const operand = readLevel(reading, comparisonLevel)
  return operand === null ? null : { kind: 'unary', operator: 'not', operand, offset: not.offset }
}

function readUnary(reading: Reading): Expression | null {
  const minus = take(reading, '-')
  if (minus === null) return readPower(reading)
  const operand = readUnary(reading)
  return operand === null ? null : { kind: 'unary', operator: '-', operand, offset: minus.offset }
}

function readPower(reading: Reading): Expression | null {
  const left = readPrimary(reading)
  const sign = left === null ? null : take(reading, '**')
  if (left === null || sign === null) return left
  const right = readUnary(reading)
  return right === null ? null : { kind: 'binary', operator: '**', left, right, offset: sign.offset }
}

function readPrimary(reading: Reading): Expression | null {
  const { kind, text, offset } = next(reading)
  if (take(reading, '(') !== null) {
    const inner = readChoice(reading)
    if (inner !== null && take(reading, ')') === null) return refuse(reading, 'a closing bracket')
    return inner
  }
  const isWord = kind === 'name' && !['and', 'or', 'not'].includes(text)
  if (kind !== 'number' && kind !== 'text' && !isWord) return refuse(reading, 'a value')
  reading.at += 1
  if (kind === 'number') return { kind: 'value', value: Number(text), offset }
  if (kind === 'text') return { kind: 'value', value: text, offset }
  if (text === 'true' || text === 'false') return { kind: 'value', value: text === 'true', offset }
  return take(reading, '(') === null ? { kind: 'name', name: text, offset } : readCall(reading, text, offset)
}

function readCall(reading: Reading, name: string, offset: number): Expression | null {
  const given: Expression[] = []
  if (take(reading, ')') === null) {
    do {
      const value = readChoice(reading)
      if (value === null) return null
      given.push(value)
    } while (take(reading, ',') !== null)
    if (take(reading, ')') === null) return refuse(reading, '"," or a closing bracket')
  }
  const message = faultOfCall(name, given.length)
  if (message === null) return { kind: 'call', name, given, offset }
  reading.problem ??= { offset, found: name, message }
  return null
}

function faultOfCall(name: string, count: number): string | null {
  if (name === 'if') return count === 3 ? null : 'Write if(condition, this, that).'
  const known = expressionFunctions.get(name)
  if (known === undefined) {
    return `There is no function "${name}". Use one of if, ${[...expressionFunctions.keys()].join(', ')}.`
  }
  return count < known.least || count > known.most ? `Write ${known.usage}.` : null
}
