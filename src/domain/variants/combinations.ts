import { type Random, seededRandom } from '#src/domain/random/seeded-random.ts'
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
 * The parameters and derived values of all further showings, in the order in which they are shown: every combination
 * that fulfils the constraints but the first showing, shuffled by the id of the question. Of more than 5,000 combinations
 * 5,000 are drawn by the id, and at most 500 of those that fit are given. Deterministic, and worked out one by one.
 * RELEASED: `<template hash>.<n>` of a stored attempt names the n-th.
 */
export function* combinations(parsed: ParsedRules, questionId: string): Generator<Values, void> {
  const random = seededRandom(`${questionId}/variants`)
  const lists = Object.entries(parsed.rules.parameters).map(
    ([name, parameter]) => [name, valuesOf(parameter)] as const,
  )
  const product = lists.reduce((count, [, values]) => count * values.length, 1)
  const isSampled = product > maximumCombinations
  const first = tell(firstParameters(parsed.rules))
  let given = 0
  for (const place of isSampled ? drawPlaces(product, random) : shufflePlaces(product, random)) {
    const combination = combinationAt(lists, place)
    if (tell(combination) === first) continue
    const values = workOutValues(parsed, combination)
    if ('message' in values || !fulfils(parsed, values)) continue
    yield values
    given += 1
    if (isSampled && given === maximumDrawn) return
  }
}

/** All places below `count` in random order. */
function* shufflePlaces(count: number, random: Random): Generator<number, void> {
  const places = Array.from({ length: count }, (_, place) => place)
  for (let left = count; left > 0; left--) {
    const at = Math.floor(random() * left)
    const place = places[at] ?? 0
    places[at] = places[left - 1] ?? 0
    yield place
  }
}

/** Some places below `count`, none twice. */
function* drawPlaces(count: number, random: Random): Generator<number, void> {
  const drawn = new Set<number>()
  for (let draw = 0; draw < maximumCombinations; draw++) {
    const place = Math.floor(random() * count)
    if (drawn.has(place)) continue
    drawn.add(place)
    yield place
  }
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
