import * as z from 'zod/mini'
import { valueAt } from '#src/exchange/own-bank/value-at.ts'
import { printPath, type Problem, under } from '#src/domain/question/problem.ts'

type Issue = z.core.$ZodIssue

/** The value a schema made of `value`, or everything it found wrong, in sentences for people who write banks. */
export type Checked<T> =
  | { readonly kind: 'valid'; readonly value: T }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }

export function checkAgainst<T>(schema: z.ZodMiniType<T>, value: unknown): Checked<T> {
  const result = schema.safeParse(value, { error: z.locales.en().localeError })
  if (result.success) return { kind: 'valid', value: result.data }
  const problems = result.error.issues.flatMap(issue => describe(issue, value))
  return { kind: 'problems', problems: problems.filter(isFirstAtItsPath) }
}

/** What follows at the same place is a consequence of it: a list is no text and has no letters. */
function isFirstAtItsPath({ path }: Problem, index: number, problems: readonly Problem[]): boolean {
  return problems.findIndex(other => printPath(other.path) === printPath(path)) === index
}

function describe(issue: Issue, root: unknown): Problem[] {
  const path = issue.path.filter(step => typeof step !== 'symbol')
  const value = valueAt(root, path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => ({
        path: [...path, key],
        message: `Nothing here is called "${key}". Check the spelling or leave it out.`,
      }))
    case 'invalid_key':
      return [{ path, message: `This name is not allowed. ${sentence(issue.issues[0]?.message ?? '')}` }]
    case 'invalid_union':
      return issue.discriminator === undefined
        ? under(path, closestBranch(issue, value))
        : [{ path, message: wrongChoice(optionsOf(issue), value) }]
    default:
      return [{ path, message: describeValue(issue, value) }]
  }
}

/** Of the forms a value may have, the one it comes closest to says best what is wrong. */
function closestBranch(issue: z.core.$ZodIssueInvalidUnion, value: unknown): Problem[] {
  const branches = issue.errors.map(issues => issues.flatMap(inner => describe(inner, value)))
  return branches.toSorted((a, b) => a.length - b.length)[0] ?? []
}

function describeValue(issue: Issue, value: unknown): string {
  if (value === '') return 'This is empty. Write a text here.'
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, value)
    case 'invalid_value':
      return wrongChoice(issue.values.map(String), value)
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return `This is too ${sizes[issue.origin]?.big ?? 'big'}. ${bound(issue.origin, 'at most', issue.maximum)}`
    default:
      return sentence(issue.message)
  }
}

function wrongType(expected: string, value: unknown): string {
  const wanted = nouns[expected] ?? expected
  if (value === undefined || value === null) return `This is missing. Write ${wanted} here.`
  const quotes = expected === 'string' && typeof value !== 'object' ? ' Put it in quotes.' : ''
  return `This must be ${wanted}, and it is ${nounOf(value)}.${quotes}`
}

function wrongChoice(choices: readonly string[], value: unknown): string {
  const list = choices.join(', ')
  if (value === undefined || value === null) return `This is missing. Write one of ${list}.`
  return `${JSON.stringify(value)} is not possible here. Write one of ${list}.`
}

function tooSmall(issue: z.core.$ZodIssueTooSmall): string {
  const least = issue.inclusive === false ? 'more than' : 'at least'
  return `This is too ${sizes[issue.origin]?.small ?? 'small'}. ${bound(issue.origin, least, issue.minimum)}`
}

function bound(origin: string, relation: string, limit: number | bigint): string {
  return `Write ${relation} ${limit}${sizes[origin]?.unit ?? ''}.`
}

const sizes: Partial<Record<string, { small: string; big: string; unit: string }>> = {
  string: { small: 'short', big: 'long', unit: ' characters' },
  array: { small: 'short a list', big: 'long a list', unit: ' entries' },
}

/** The type does not name what the issue carries: the kinds a discriminated union knows. */
function optionsOf(issue: z.core.$ZodIssueInvalidUnion): string[] {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : []
}

const nouns: Partial<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
}

function nounOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  return nouns[typeof value] ?? typeof value
}

function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}${message.endsWith('.') ? '' : '.'}`
}
