import { type Question, questionSchema } from '#src/domain/question/question.ts'
import { combinations } from '#src/domain/variants/combinations.ts'
import type { Values } from '#src/domain/variants/evaluate-expression.ts'
import { fillPlaceholders, type PlaceholderProblem } from '#src/domain/variants/fill-placeholders.ts'
import type { VariantRules } from '#src/domain/variants/variant-rules.ts'
import { parseRules } from '#src/domain/variants/work-out-values.ts'

/** A question with changing numbers as it ships: its rules and its compiled content with placeholders. */
export interface VariantTemplate {
  readonly id: string
  /** First 72 bits of the SHA-256 of the question as authored, with its rules and placeholders, base64url. */
  readonly hash: string
  readonly variants: VariantRules
  /** A `Question` whose texts have placeholders, and texts of one placeholder in place of some numbers. */
  readonly question: unknown
}

/** A further showing of a question, with the hash that pins its content. */
export interface Variant {
  readonly question: Question
  readonly hash: string
}

/**
 * The question with other numbers: the `number`-th further showing (from 1; after the last one the first comes again).
 * Its hash is `<template hash>.<n>` with n from 1 to the count of combinations. Null if it cannot be made, which the
 * checks of the build rule out for what ships. Throws if `number` is no whole number from 1.
 */
export function variantOf(template: VariantTemplate, number: number): Variant | null {
  if (!Number.isSafeInteger(number) || number < 1) throw new RangeError(`${number} is no number of a variant`)
  const { parsed } = parseRules(template.variants)
  const found = takeOne(combinations(parsed, template.id), number)
  if (found === null) return null
  const problems: PlaceholderProblem[] = []
  const checked = questionSchema.safeParse(fillPlaceholders(template.question, found.values, problems))
  if (!checked.success || problems.length > 0) return null
  return { question: checked.data, hash: `${template.hash}.${found.place}` }
}

/** The `number`-th of a list worked out one by one, beginning again at its end, with its place from 1; null of none. */
function takeOne(
  all: Iterable<Values>,
  number: number,
): { readonly values: Values; readonly place: number } | null {
  const past: Values[] = []
  for (const values of all) {
    past.push(values)
    if (past.length === number) return { values, place: number }
  }
  const place = ((number - 1) % Math.max(past.length, 1)) + 1
  const values = past[place - 1]
  return values === undefined ? null : { values, place }
}
