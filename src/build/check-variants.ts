import { printPath } from '#src/domain/question/problem.ts'
import { describePlaceholder, type ReadTemplate, type TemplateProblem } from '#src/build/read-template.ts'
import { checkAgainst } from '#src/exchange/own-bank/schema-problems.ts'
import { valueAt } from '#src/exchange/own-bank/value-at.ts'
import type { Skill } from '#src/domain/catalog/skill.ts'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'
import { checkQuestion } from '#src/domain/question/check-question.ts'
import {
  type AuthoredQuestion,
  authoredQuestionSchema,
  type Question,
} from '#src/domain/question/question.ts'
import { checkShowing } from '#src/domain/variants/check-showing.ts'
import type { Values } from '#src/domain/variants/evaluate-expression.ts'
import { fillPlaceholders, type PlaceholderProblem } from '#src/domain/variants/fill-placeholders.ts'

/** The build looks at so many further showings of each question; the tests look at more. */
const sampled = 30

/** What is wrong with a sample of the further showings: at each place what is wrong with the first of them. */
export function checkVariants(
  template: ReadTemplate,
  { skill, first }: { readonly skill: Skill; readonly first: AuthoredQuestion },
  showings = sampled,
): TemplateProblem[] {
  const found = new Map<string, TemplateProblem>()
  for (const values of template.further.slice(0, showings)) {
    for (const { path, message } of checkFilled(template, values, { skill, first })) {
      if (found.has(printPath(path))) continue
      const numbers = Object.keys(template.rules.parameters).map(name => `${name} ${values.get(name)}`)
      found.set(printPath(path), { path, message: `With ${numbers.join(', ')}: ${message}` })
    }
  }
  return [...found.values()]
}

function checkFilled(
  { authored }: ReadTemplate,
  values: Values,
  { skill, first }: { readonly skill: Skill; readonly first: AuthoredQuestion },
): readonly TemplateProblem[] {
  const unfilled: PlaceholderProblem[] = []
  const filled = fillPlaceholders(authored, values, unfilled)
  if (unfilled.length > 0) return unfilled.map(describePlaceholder)
  const checked = checkAgainst(authoredQuestionSchema, filled)
  if (checked.kind === 'problems') return checked.problems
  return [...checkQuestion(checked.value, skill), ...checkShowing(checked.value, first)]
}

/** Where filling in the compiled question does not give what compiling the first showing gives. */
export function checkCompiled(template: ReadTemplate, compiled: unknown, first: Question): TemplateProblem[] {
  const filled = fillPlaceholders(compiled, template.firstValues, [])
  return Object.keys(first)
    .filter(key => canonicalJson(valueAt(filled, [key])) !== canonicalJson(valueAt(first, [key])))
    .map(key => ({
      path: [key],
      message:
        'Markdown reads this differently once the numbers are in. Write signs of Markdown outside the brackets, or put the text in backticks.',
    }))
}
