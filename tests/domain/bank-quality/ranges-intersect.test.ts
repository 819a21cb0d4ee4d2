import { expect, it } from 'vitest'
import { rangesIntersect } from '#src/domain/bank-quality/ranges-intersect.ts'

it.each([
  [['1-10', '10-20', '20-30'], false],
  [['1-10', '9 to 20'], true],
  [['under 5 s', '5 to 10 s', 'more than 10 s'], false],
  [['under 6 s', '5 to 10 s'], true],
  [['at least 90 %', 'over 99 %'], true],
  [['1,000-2,000', '1,500 to 3,000'], true],
  [['1.5-2.5 MB', '2.5-3.5 MB'], false],
  [['16 characters', '64 characters'], false],
  [['2026-03-01', 'A to B'], false],
  [[], false],
])('%j: %s', (texts, expected) => {
  expect(rangesIntersect(texts)).toBe(expected)
})
