/** How well a question was remembered, as the FSRS model counts: 1 Again, 2 Hard, 3 Good, 4 Easy. */
export type ReviewRating = 1 | 2 | 3 | 4

/** One response as a review of its card. */
export interface Review {
  /** Milliseconds since 1970 UTC, as the clock said then. */
  readonly tUtc: number
  readonly rating: ReviewRating
}

/** Why a question has a card: a response below full score, a right one that was unsure, a flag that stands. */
export type CardReason = 'missed' | 'guessed' | 'flagged'

/** A question to be remembered. There is one card for all variants of a question. */
export interface MemoryCard {
  readonly questionId: string
  /** The author's expected time as the last response says; null when it was flagged and never responded to. */
  readonly expectedSeconds: number | null
  readonly reasons: readonly CardReason[]
  /** Earliest first; empty when the question was flagged and never responded to. */
  readonly reviews: readonly Review[]
}
