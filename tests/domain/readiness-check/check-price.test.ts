import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPrice } from '#src/domain/readiness-check/check-price.ts'

describe('the price of a check', () => {
  it.each([
    // skills, budget, questions, minutes, settled
    [30, 75, 75, 161, 12],
    [30, 120, 120, 258, 19],
    [30, 240, 165, 355, 25],
    [5, 20, 20, 43, 3],
    [1, 3, 3, 6, 0],
    [0, 1, 0, 0, 0],
  ])('of %d skills with %d questions at most', (skills, budget, questions, minutes, settled) => {
    const share = expect.any(Number)
    expect(checkPrice(skills, budget)).toEqual({ questions, minutes, share, settled })
  })

  it('rises with the questions that are allowed, and nothing in it exceeds what there is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 299 }),
        fc.integer({ min: 0, max: 50 }),
        (skills, budget, more) => {
          const less = checkPrice(skills, budget)
          const higher = checkPrice(skills, budget + more)
          for (const part of ['questions', 'minutes', 'settled', 'share'] as const)
            expect(higher[part]).toBeGreaterThanOrEqual(less[part])
          expect(less.questions).toBeLessThanOrEqual(budget)
          expect(less.settled).toBeLessThanOrEqual(skills)
          expect(less.share).toBeGreaterThanOrEqual(0)
          expect(less.share).toBeLessThan(1)
          // The same questions settle a smaller share of more skills.
          expect(checkPrice(skills + 1, budget).share).toBeLessThanOrEqual(less.share)
        },
      ),
    )
  })
})
