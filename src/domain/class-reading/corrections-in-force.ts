import type { ClassRecordOf } from '#src/domain/assignment/class-record.ts'

/** A question found wrong, with its corrected content. */
export type Correction = ClassRecordOf<'correction'>

/**
 * The corrections that counted at a moment (milliseconds since 1970 UTC), by `correctionKey`: made by then and not undone
 * by then, of several for one version the newest. Any earlier state can be had again.
 */
export function correctionsInForce(
  corrections: readonly Correction[],
  asOfUtc: number,
): ReadonlyMap<string, Correction> {
  const inForce = corrections
    .filter(({ value }) => value.atUtc <= asOfUtc && (value.undoneUtc === null || value.undoneUtc > asOfUtc))
    .sort((a, b) => a.value.atUtc - b.value.atUtc || (a.id < b.id ? -1 : 1))
  return new Map(inForce.map(one => [correctionKey(one.value.questionId, one.value.hash), one]))
}

/** Names one version of a question. */
export function correctionKey(questionId: string, hash: string): string {
  return `${questionId} ${hash}`
}
