import { checkAgainst } from '#src/exchange/own-bank/schema-problems.ts'
import { under } from '#src/domain/question/problem.ts'
import { combinations } from '#src/domain/variants/combinations.ts'
import { evaluateExpression, type Values } from '#src/domain/variants/evaluate-expression.ts'
import { type ExpressionProblem, isProblem } from '#src/domain/variants/expression.ts'
import { fillPlaceholders, type PlaceholderProblem } from '#src/domain/variants/fill-placeholders.ts'
import { findPlaceholders } from '#src/domain/variants/placeholders.ts'
import { findUnusedNames } from '#src/domain/variants/unused-names.ts'
import {
  maximumValues,
  valuesOf,
  type VariantRules,
  variantRulesSchema,
} from '#src/domain/variants/variant-rules.ts'
import {
  firstParameters,
  type ParsedRules,
  parseRules,
  workOutValues,
} from '#src/domain/variants/work-out-values.ts'

type Path = readonly (string | number)[]

/** A problem of a question with changing numbers; `found` are the characters concerned, after `before` in the text. */
export interface TemplateProblem {
  readonly path: Path
  readonly message: string
  readonly found?: string
  readonly before?: string
}

/** A question as written with the values of its further showings. */
export interface ReadTemplate {
  readonly rules: VariantRules
  /** The question with its placeholders, without `variants`. */
  readonly authored: unknown
  readonly firstValues: Values
  /** Values of the further showings in order. */
  readonly further: readonly Values[]
}

export interface TemplateReading {
  /** The first showing as an author would have written it. */
  readonly first: unknown
  /** Null of a question without `variants`, and of one whose rules cannot be used. */
  readonly template: ReadTemplate | null
  readonly problems: readonly TemplateProblem[]
}

/** Fewer would come again too soon. */
const leastFurther = 20

/** The same in all showings: the index has them, or the second reader. */
const fixedKeys = ['id', 'kind', 'level', 'covers', 'secondSkill', 'seconds', 'source']

/** Reads a question that may have `variants`. */
export function readTemplate(value: unknown): TemplateReading {
  const written = isRecord(value) ? value : {}
  const bare = findBareExpressions(written, [])
  if (bare.length > 0) return { first: value, template: null, problems: bare }
  if (!Object.hasOwn(written, 'variants')) {
    const message =
      'Placeholders need parameters. Write variants for this question, or leave the brackets out.'
    return { first: value, template: null, problems: placesOfPlaceholders(value, [], message) }
  }
  const { variants, ...authored } = written
  const checked = checkAgainst(variantRulesSchema, variants)
  if (checked.kind === 'problems') {
    return { first: authored, template: null, problems: under(['variants'], checked.problems) }
  }
  const { parsed, problems: unparsed } = parseRules(checked.value)
  const problems = [
    ...unparsed.map(({ path, problem }) => inRule(path, problem, textAt(checked.value, path))),
    ...checkParameters(checked.value),
    ...fixedKeys.flatMap(key =>
      placesOfPlaceholders(authored[key], [key], 'This stays the same in all showings. Write it out.'),
    ),
  ]
  // Without all values the rest would be a list of consequences.
  if (unparsed.length > 0) return { first: authored, template: null, problems }
  const values = workOutValues(parsed, firstParameters(checked.value))
  if ('message' in values) {
    const path = ['derived', values.name]
    problems.push(inRule(path, values, textAt(checked.value, path)))
    return { first: authored, template: null, problems }
  }
  const unfilled: PlaceholderProblem[] = []
  const first = fillPlaceholders(authored, values, unfilled)
  problems.push(...unfilled.map(describePlaceholder))
  if (problems.length > 0) return { first: authored, template: null, problems }

  const further = [...combinations(parsed, String(authored['id']))]
  problems.push(...checkFirst(parsed, values), ...checkUse(parsed, authored))
  if (problems.length === 0) problems.push(...checkCount(further))
  const template = { rules: checked.value, authored, firstValues: values, further }
  return { first, template: problems.length > 0 ? null : template, problems }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textAt(rules: VariantRules, [list, step]: Path): string {
  if (list === 'derived') return rules.derived?.[String(step)] ?? ''
  return rules.constraints?.[Number(step)] ?? ''
}

function inRule(path: Path, { offset, found, message }: ExpressionProblem, text: string): TemplateProblem {
  return { path: ['variants', ...path], message, found, before: text.slice(0, offset) }
}

/** A placeholder that cannot be filled in, as a problem of its text. */
export function describePlaceholder({
  path,
  found,
  offset,
  text,
  message,
}: PlaceholderProblem): TemplateProblem {
  return { path, message, found, before: text.slice(0, offset) }
}

function placesOfPlaceholders(data: unknown, path: Path, message: string): TemplateProblem[] {
  if (typeof data === 'string') {
    const [first] = findPlaceholders(data)
    if (first === undefined) return []
    return [{ path, message, found: first.written, before: data.slice(0, first.offset) }]
  }
  if (Array.isArray(data)) {
    return data.flatMap((entry: unknown, at) => placesOfPlaceholders(entry, [...path, at], message))
  }
  if (!isRecord(data)) return []
  return Object.entries(data).flatMap(([key, entry]) => placesOfPlaceholders(entry, [...path, key], message))
}

/** YAML reads brackets without quotes as keys within keys. */
function findBareExpressions(data: unknown, path: Path): TemplateProblem[] {
  if (Array.isArray(data)) {
    return data.flatMap((entry: unknown, at) => findBareExpressions(entry, [...path, at]))
  }
  if (!isRecord(data)) return []
  const [first, second] = Object.entries(data)
  const bare = first?.[1] === null && second === undefined ? /^\{ (.*) \}$/s.exec(first[0])?.[1] : undefined
  if (bare !== undefined) return [{ path, message: `Put the expression in quotes: '{{${bare}}}'.` }]
  return Object.entries(data).flatMap(([key, entry]) => findBareExpressions(entry, [...path, key]))
}

function checkParameters({ parameters, derived = {} }: VariantRules): TemplateProblem[] {
  return Object.entries(parameters).flatMap(([name, parameter]): TemplateProblem[] => {
    const path = ['variants', 'parameters', name]
    const values = valuesOf(parameter)
    if (Object.hasOwn(derived, name)) {
      return [{ path: ['variants', 'derived', name], message: `"${name}" is a parameter. Use another name.` }]
    }
    if (new Set(values.map(value => typeof value)).size > 1) {
      return [
        { path: [...path, 'values'], message: 'Write only numbers or only texts; put texts in quotes.' },
      ]
    }
    const repeated = values.findIndex((value, at) => values.indexOf(value) < at)
    if (repeated !== -1) {
      return [{ path: [...path, 'values', repeated], message: 'This value is listed twice. Leave one out.' }]
    }
    if (values.length < 2 || values.length >= maximumValues) {
      const message = `From ${values.length} values nothing can be chosen. Write a range of 2 to ${maximumValues - 1}.`
      return [{ path, message }]
    }
    if (values.includes(parameter.first)) return []
    const message = `${parameter.first} is not among the values of "${name}": ${listed(values)}. Choose one of them.`
    return [{ path: [...path, 'first'], message }]
  })
}

function listed(values: readonly (number | string)[]): string {
  return values.length <= 8
    ? values.join(', ')
    : `${values.slice(0, 4).join(', ')}, ... ${values.slice(-1).join()}`
}

function checkFirst({ constraints, rules }: ParsedRules, values: Values): TemplateProblem[] {
  return constraints.flatMap((constraint, at): TemplateProblem[] => {
    const path = ['constraints', at]
    const result = evaluateExpression(constraint, values)
    if (isProblem(result)) return [inRule(path, result, textAt(rules, path))]
    if (result === true) return []
    const message =
      result === false
        ? 'The first showing does not fulfil this. Change it or the values of `first`.'
        : 'This is no condition. Write a comparison, such as total > 500.'
    return [{ path: ['variants', ...path], message }]
  })
}

function checkUse(parsed: ParsedRules, authored: unknown): TemplateProblem[] {
  return findUnusedNames(parsed, authored).map(name => {
    const list = Object.hasOwn(parsed.rules.parameters, name) ? 'parameters' : 'derived'
    const message = `No text of the question uses "${name}". Put it into a placeholder or leave it out.`
    return { path: ['variants', list, name], message }
  })
}

function checkCount(further: readonly Values[]): TemplateProblem[] {
  if (further.length >= leastFurther) return []
  const message = `There are only ${further.length} further combinations. Widen the parameters or loosen the constraints until there are ${leastFurther}.`
  return [{ path: ['variants'], message }]
}
