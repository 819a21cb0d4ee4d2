import { shortHash } from '#src/domain/assignment/assignment-hash.ts'
import type { StoredResult } from '#src/domain/assignment/class-record.ts'
import { cleanLine } from '#src/domain/format/clean-line.ts'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'

/** What tells one result from all others. */
export interface ResultMark {
  readonly resultId: string
  /** The same for the same events of the same attempt under the same name, in whatever file. */
  readonly content: string
}

/** What is to become of a result that arrived. */
export type IntakeOutcome =
  | { readonly kind: 'take'; readonly result: StoredResult }
  /** The same content is here: nothing to do. */
  | { readonly kind: 'already-here'; readonly result: StoredResult }
  /** Another content under the number of one that is here; that one stays. */
  | { readonly kind: 'number-taken'; readonly result: StoredResult }

/** What tells this result from others. The hash a broken chain claims is not believed. */
export function markOf({ resultId, assignmentId, chain, payload }: StoredResult): ResultMark {
  const { attempt, events } = payload
  const eventsHash = chain === 'whole' ? payload.eventsHash : shortHash(canonicalJson(events))
  const { name = '', className = '' } = attempt.assignment ?? {}
  const content = [
    assignmentId,
    attempt.attemptId,
    eventsHash,
    cleanLine(name).text,
    cleanLine(className).text,
  ]
  return { resultId, content: JSON.stringify(content) }
}

/**
 * Which of the results that arrived are taken in, in their order. `here` are the marks of those that are kept; taking in
 * the same files again, or the rest of them after an end in the middle, comes to the same.
 */
export function planIntake(
  here: readonly ResultMark[],
  arrived: readonly StoredResult[],
): readonly IntakeOutcome[] {
  const contents = new Set(here.map(({ content }) => content))
  const numbers = new Set(here.map(({ resultId }) => resultId))
  return arrived.map(result => {
    const { resultId, content } = markOf(result)
    if (contents.has(content)) return { kind: 'already-here', result }
    if (numbers.has(resultId)) return { kind: 'number-taken', result }
    contents.add(content)
    numbers.add(resultId)
    return { kind: 'take', result }
  })
}
