import { describe, expect, it } from 'vitest'
import type { MemoryCard, ReviewRating } from '#src/domain/memory/memory-card.ts'
import { memorySettings } from '#src/domain/memory/memory-settings.ts'
import { memoryOf, recallAt, recallFallsUtc } from '#src/domain/memory/recall.ts'
import { day, newYear } from '#tests/domain/learning/learner-events.ts'

const late = newYear + 10_000 * day

/** A card reviewed after so many days each time. */
function cardReviewed(reviews: readonly (readonly [ReviewRating, number])[]): MemoryCard {
  let tUtc = newYear
  return {
    questionId: 'question-one',
    expectedSeconds: 60,
    reasons: ['missed'],
    reviews: reviews.map(([rating, days]) => ({ tUtc: (tUtc += days * day), rating })),
  }
}

const stabilityOf = (...reviews: (readonly [ReviewRating, number])[]) =>
  memoryOf(cardReviewed(reviews), late, memorySettings)?.stability

describe('the memory model', () => {
  it('has the stability after a first review that FSRS-6 publishes as its weights', () => {
    const first = ([1, 2, 3, 4] as const).map(rating => stabilityOf([rating, 0]))
    expect(first).toEqual([0.212, 1.2931, 2.3065, 8.2956])
  })

  // The reference value of py-fsrs 6 (tests/test_basic.py, test_memo_state) for these ratings and intervals.
  it('comes to the stability of the reference implementation after six reviews', () => {
    expect(stabilityOf([1, 0], [3, 0], [3, 1], [3, 3], [3, 8], [3, 21])).toBeCloseTo(53.62691, 4)
  })

  it('follows the rule for the same day within a sitting, which ends after eight hours', () => {
    const again = (hours: number) => stabilityOf([1, 0], [3, hours / 24])
    expect(again(7.9)).toBe(again(0))
    expect(again(8)).toBeGreaterThan(again(0) ?? NaN)
  })

  it('puts recall at 1 right after a review and at 0.9 when the stability has passed', () => {
    const memory = memoryOf(cardReviewed([[3, 0]]), late, memorySettings)
    expect(recallAt(memory, newYear)).toBe(1)
    expect(recallAt(memory, newYear + 2.3065 * day)).toBeCloseTo(0.9, 6)
    expect(memory && recallFallsUtc(memory, 0.9)).toBeCloseTo(newYear + 2.3065 * day, -3)
    expect(memory && recallFallsUtc(memory, 0.8)).toBeGreaterThan(newYear + 2.3065 * day)
  })

  it('knows nothing of a card that was never reviewed', () => {
    const memory = memoryOf(cardReviewed([]), late, memorySettings)
    expect(memory).toBeNull()
    expect(recallAt(memory, newYear)).toBe(0)
  })
})

describe('a clock that was set back', () => {
  it('makes a review from the future one of now', () => {
    const now = newYear + 2 * day
    const inTime = memoryOf(
      cardReviewed([
        [1, 0],
        [3, 2],
      ]),
      now,
      memorySettings,
    )
    const fromFuture = memoryOf(
      cardReviewed([
        [1, 0],
        [3, 3],
      ]),
      now,
      memorySettings,
    )
    expect(fromFuture).toEqual(inTime)
    expect(recallAt(fromFuture, now - day)).toBe(1)
  })

  it('by more than a day leaves out what was reviewed then, so that the card comes up again', () => {
    const now = newYear + 2 * day
    const first = cardReviewed([[1, 0]])
    const yearAhead = cardReviewed([
      [1, 0],
      [3, 367],
    ])
    expect(memoryOf(yearAhead, now, memorySettings)).toEqual(memoryOf(first, now, memorySettings))
    expect(memoryOf(cardReviewed([[3, 367]]), now, memorySettings)).toBeNull()
  })
})
