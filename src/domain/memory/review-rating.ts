import type { StandingResponse } from '#src/domain/learning/evidence.ts'
import type { ReviewRating } from '#src/domain/memory/memory-card.ts'
import type { MemorySettings } from '#src/domain/memory/memory-settings.ts'

/**
 * Rating of a response, from its score and the confidence said, never from self-grading. Below half the score, which
 * "I don't know" always is: Again. Partly right, or right and unsure: Hard. Right: Good. Right, sure and long after
 * the review before (14 days): Easy; sooner, a sure response may be the memory of the feedback.
 */
export function reviewRating(
  { score, confidence, tUtc }: Pick<StandingResponse, 'score' | 'confidence' | 'tUtc'>,
  beforeUtc: number | null,
  settings: MemorySettings,
): ReviewRating {
  if (score < 0.5) return 1
  if (score < 1 || confidence === 'unsure') return 2
  const isLate = beforeUtc !== null && tUtc - beforeUtc >= settings.easyAfterMs
  return confidence === 'sure' && isLate ? 4 : 3
}
