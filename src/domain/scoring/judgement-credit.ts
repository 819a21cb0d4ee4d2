/**
 * Credit, 0..1, for one part of a judgement: 1 where the rating is that of the key, half of it for one step off, none
 * from two steps on. Ratings are 1 to 4. Ours, a judgement: measurement.md section 0 leaves the rule to the kind.
 */
export function judgementCredit(rating: number, keyRating: number): number {
  return Math.max(0, 1 - Math.abs(rating - keyRating) / 2)
}

/** Ratings of the best and of the worst action: what a choice of best and worst is compared with. */
export function keyRatings(actions: readonly { readonly rating: number }[]): {
  readonly best: number
  readonly worst: number
} {
  const values = actions.map(({ rating }) => rating)
  return { best: Math.max(...values), worst: Math.min(...values) }
}
