import { expect, it } from 'vitest'
import { timeLeft } from '#src/domain/quiz/time-left.ts'

const deadline = 10_000

it.each([
  ['without a limit', null, 5000, 0, null],
  ['before the deadline', deadline, 4000, 0, 6000],
  ['at the deadline', deadline, 10_000, 0, 0],
  ['after the deadline', deadline, 12_000, 0, 0],
  ['with the clock set forward by an hour', deadline, 3_604_000, 3_600_000, 6000],
  ['with the clock set back by an hour', deadline, -3_596_000, -3_600_000, 6000],
])('%s', (_what, deadlineUtc, now, jump, left) => {
  expect(timeLeft(deadlineUtc, now, jump)).toBe(left)
})
