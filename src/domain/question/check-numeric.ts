import type { Problem } from '#src/domain/question/problem.ts'
import type { AuthoredQuestion } from '#src/domain/question/question.ts'
import { isWithinTolerance } from '#src/domain/scoring/within-tolerance.ts'

type NumericQuestion = Extract<AuthoredQuestion, { kind: 'numeric' }>

/** Rules of numeric across fields: units convert to the first, slips are wrong and differ. */
export function checkNumeric(question: NumericQuestion): Problem[] {
  return [...checkUnits(question), ...checkTolerance(question), ...checkSlips(question)]
}

function checkUnits({ units }: NumericQuestion): Problem[] {
  const problems: Problem[] = []
  const [first] = units
  if (first !== undefined && first.factor !== 1)
    problems.push({
      path: ['units', 0, 'factor'],
      message: `The first unit has factor ${first.factor}. All factors convert to it, so its own must be 1.`,
    })
  const names = units.map(({ name }) => name)
  for (const [index, name] of names.entries())
    if (names.indexOf(name) < index)
      problems.push({
        path: ['units', index, 'name'],
        message: `Unit "${name}" is listed twice. Leave one of them out.`,
      })
  return problems
}

function checkTolerance({ key }: NumericQuestion): Problem[] {
  if (key.value !== 0 || !('percent' in key.tolerance)) return []
  return [
    { path: ['key', 'tolerance'], message: 'A percentage of 0 allows nothing. Give an absolute tolerance.' },
  ]
}

function checkSlips({ key, slips }: NumericQuestion): Problem[] {
  const values = slips.map(({ value }) => value)
  return values.flatMap((value, index): Problem[] => {
    const path = ['slips', index, 'value']
    if (isWithinTolerance(value, key.value, key.tolerance))
      return [
        {
          path,
          message: `The slip ${value} counts as right: it is within the tolerance of ${key.value}. Narrow the tolerance or drop it.`,
        },
      ]
    if (values.indexOf(value) < index)
      return [{ path, message: `The slip ${value} is listed twice. Leave one of them out.` }]
    return []
  })
}
