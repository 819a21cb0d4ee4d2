import { describe, expect, it } from 'vitest'
import { durationWords } from '#src/domain/format/duration-words.ts'

describe('durations', () => {
  it.each([
    [0, '0 min'],
    [29_999, 'less than 1 min'],
    [30_000, '1 min'],
    [12 * 60_000, '12 min'],
    [59.4 * 60_000, '59 min'],
    [59.5 * 60_000, '1 h'],
    [372 * 60_000, '6 h 12 min'],
    [100 * 3_600_000, '100 h'],
  ])('of %d ms are %s', (ms, words) => {
    expect(durationWords(ms)).toBe(words)
  })
})
