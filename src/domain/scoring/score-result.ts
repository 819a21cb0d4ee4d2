/**
 * What became of a response: nothing was given; it cannot be scored, with a sentence that tells the learner what to
 * do; or a score from 0 to 1.
 */
export type ScoreResult =
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'invalid'; readonly reason: string }
  | { readonly kind: 'graded'; readonly score: number }

/** Nothing was given. */
export const unanswered: ScoreResult = { kind: 'unanswered' }

/** Cannot be scored; `reason` is a sentence for the learner. */
export function invalid(reason: string): ScoreResult {
  return { kind: 'invalid', reason }
}

/** Scored, 0..1. */
export function graded(score: number): ScoreResult {
  return { kind: 'graded', score }
}

/** For ids the question does not have: the response belongs to another version of it. */
export const unknownPart = invalid(
  'This response does not fit the question as it is now. Please give it again.',
)
