import { expect, it } from 'vitest'
import { allowedDistance, isWithinTolerance } from '#src/domain/scoring/within-tolerance.ts'

it.each([
  [100, 100, { absolute: 0 }, true],
  [100.0001, 100, { absolute: 0 }, false],
  [0.1 * 3, 0.3, { absolute: 0 }, true],
  [0.1 + 0.7, 0.7, { absolute: 0.1 }, true],
  [105, 100, { absolute: 5 }, true],
  [95, 100, { absolute: 5 }, true],
  [105.01, 100, { absolute: 5 }, false],
  [94.99, 100, { absolute: 5 }, false],
  [1.1, 1, { percent: 10 }, true],
  [0.9, 1, { percent: 10 }, true],
  [1.11, 1, { percent: 10 }, false],
  [-1.1, -1, { percent: 10 }, true],
  [1, -1, { percent: 50 }, false],
  [0, 0, { absolute: 0 }, true],
  [1e-12, 0, { absolute: 0 }, false],
  [Infinity, 100, { percent: 50 }, false],
])('%d against %d with %o: %s', (value, target, tolerance, isWithin) => {
  expect(isWithinTolerance(value, target, tolerance)).toBe(isWithin)
})

it('allows a distance that is never negative', () => {
  expect(allowedDistance(-200, { percent: 5 })).toBe(10)
  expect(allowedDistance(-200, { absolute: 5 })).toBe(5)
})
