import { type FSRSState, FSRSAlgorithm } from 'ts-fsrs'
import { dayMs } from '#src/domain/calendar/day-ms.ts'
import type { MemoryCard } from '#src/domain/memory/memory-card.ts'
import type { MemorySettings } from '#src/domain/memory/memory-settings.ts'

/** What the model says of a card after its last review. */
export interface CardMemory {
  /** Days after which recall has fallen to 0.9. */
  readonly stability: number
  /** Time of the last review, never later than the time of reading; milliseconds since 1970 UTC. */
  readonly reviewedUtc: number
}

/** Deterministic: no fuzz, no seed. Only the memory model is used, none of the library's scheduling in steps. */
const model = new FSRSAlgorithm({ enable_fuzz: false, enable_short_term: true })

/**
 * Memory of a card as its reviews left it, by FSRS-6 with its published default weights; null without any review. A
 * review from the future (a clock set back) counts as one at `now`; one from further ahead than a day not at all, or
 * its card would not be due before that time has come. Reviews in one sitting (less than eight hours apart) follow the
 * model's rule for the same day.
 */
export function memoryOf(card: MemoryCard, now: number, settings: MemorySettings): CardMemory | null {
  let state: FSRSState | null = null
  let reviewedUtc = -Infinity
  for (const { tUtc, rating } of card.reviews) {
    if (tUtc > now + settings.aheadMs) break
    const at = Math.min(tUtc, now)
    const elapsed = at - reviewedUtc
    const isSameSitting = elapsed < settings.measure.sessionGapMs
    const days: number = state === null || isSameSitting ? 0 : elapsed / dayMs
    state = model.next_state(state, days, rating)
    reviewedUtc = at
  }
  return state === null ? null : { stability: state.stability, reviewedUtc }
}

/**
 * Probability of remembering at `at` (milliseconds since 1970 UTC), 0..1: 1 right after a review, 0.9 when the
 * stability has passed. 0 for a card never reviewed: nothing is known of it, so it comes first.
 */
export function recallAt(memory: CardMemory | null, at: number): number {
  if (memory === null) return 0
  const days = Math.max(0, at - memory.reviewedUtc) / dayMs
  return model.forgetting_curve(days, memory.stability)
}

/** When recall will have fallen to `retention` (0..1), milliseconds since 1970 UTC. */
export function recallFallsUtc(memory: CardMemory, retention: number): number {
  const days = memory.stability * model.calculate_interval_modifier(retention)
  return memory.reviewedUtc + days * dayMs
}
