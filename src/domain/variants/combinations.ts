import { seededRandom } from '#src/domain/random/seeded-random.ts'
import { shuffled } from '#src/domain/random/shuffled.ts'
import type { Values } from '#src/domain/variants/evaluate-expression.ts'
import { valuesOf } from '#src/domain/variants/variant-rules.ts'
import {
  firstParameters,
  fulfils,
  type ParsedRules,
  workOutValues,
} from '#src/domain/variants/work-out-values.ts'

/** Up to so many combinations are all looked at; of more, this many are drawn. */
export const maximumCombinations = 5000

/** Of those drawn and found fitting, at most so many are used: nobody repeats a question more often. */
const maximumDrawn = 500

/**
 * The parameters and derived values of all further showings, in the order in which they are shown: every combination that fulfils the
 * constraints but the first showing, shuffled by the id of the question. Of more than 5,000 combinations a sample drawn
 * by the id, at most 500 of them. Deterministic. RELEASED: `<template hash>.<n>` of a stored attempt names the n-th.
 */
export function combinations(parsed: ParsedRules, questionId: string): readonly Values[] {
  const random = seededRandom(`${questionId}/variants`)
  const lists = Object.entries(parsed.rules.parameters).map(
    ([name, parameter]) => [name, valuesOf(parameter)] as const,
  )
  const product = lists.reduce((count, [, values]) => count * values.length, 1)
  const first = tell(firstParameters(parsed.rules))
  const furtherAt = (place: number): readonly Values[] => {
    const combination = combinationAt(lists, place)
    if (tell(combination) === first) return []
    const values = workOutValues(parsed, combination)
    return 'message' in values || !fulfils(parsed, values) ? [] : [values]
  }
  if (product <= maximumCombinations) {
    const all = Array.from({ length: product }, (_, place) => place)
    return shuffled(all.flatMap(furtherAt), random)
  }
  const places = new Set<number>()
  for (let drawn = 0; drawn < maximumCombinations; drawn++) places.add(Math.floor(random() * product))
  return [...places].flatMap(furtherAt).slice(0, maximumDrawn)
}

/** The combination of a place from 0 to the product of the counts of all lists. */
function combinationAt(
  lists: readonly (readonly [string, readonly (number | string)[]])[],
  place: number,
): Values {
  let rest = place
  const chosen = lists.map(([name, values]) => {
    const value = values[rest % values.length] ?? 0
    rest = Math.floor(rest / values.length)
    return [name, value] as const
  })
  return new Map(chosen)
}

/** Tells combinations apart. */
function tell(combination: Values): string {
  return JSON.stringify([...combination.values()])
}
