import type * as z from 'zod/mini'
import { cleanLine } from '#src/domain/format/clean-line.ts'
import { printPath } from '#src/domain/question/problem.ts'
import { checkAgainst } from '#src/exchange/own-bank/schema-problems.ts'

export type CheckedValue<Value> =
  { readonly kind: 'valid'; readonly value: Value } | { readonly kind: 'refused'; readonly sentence: string }

/** A sentence that quotes what somebody else wrote is cut to this. */
const longestSentence = 300

/**
 * Checks what a file or link holds against its schema; the sentence of a refusal names the first wrong place. `subject`
 * begins it, such as `This assignment file`. What is wrong was not written by the reader, who can only get it again.
 */
export function checkValue<Value>(
  schema: z.ZodMiniType<Value>,
  value: unknown,
  subject: string,
): CheckedValue<Value> {
  const checked = checkAgainst(schema, value)
  if (checked.kind === 'valid') return checked
  const [problem] = checked.problems
  const place = problem === undefined || problem.path.length === 0 ? '' : ` at ${printPath(problem.path)}`
  const sentence = cleanLine(`${subject} is not as the app writes it${place}: ${problem?.message ?? ''}`).text
  return { kind: 'refused', sentence: Array.from(sentence).slice(0, longestSentence).join('') }
}
