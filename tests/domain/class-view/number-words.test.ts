import { expect, it } from 'vitest'
import {
  pointsWords,
  secondsWords,
  shareRange,
  shareWords,
  signedRange,
  signedWords,
} from '#src/domain/class-view/number-words.ts'

it('writes shares as whole percentages', () => {
  expect([0, 0.666, 1, null].map(shareWords)).toEqual(['0 %', '67 %', '100 %', '–'])
  expect(shareRange({ low: 0.488, high: 0.808 })).toBe('49 to 81 %')
  expect(shareRange(null)).toBe('–')
})

it('writes correlations with a true minus, and none for a zero', () => {
  expect([0.314, -0.2, -0.001, 0, null].map(signedWords)).toEqual(['0.31', '−0.20', '0.00', '0.00', '–'])
  expect(signedRange(-0.05, 0.4)).toBe('−0.05 to 0.40')
  expect(signedRange(null, 0.4)).toBe('–')
})

it('writes times as seconds and minutes', () => {
  expect([0, 48_400, 59_600, 60_000, 125_000, null].map(secondsWords)).toEqual([
    '0 s',
    '48 s',
    '1 min',
    '1 min',
    '2 min 5 s',
    '–',
  ])
})

it('writes points with one digit at most', () => {
  expect([pointsWords(17, 20), pointsWords(17.46, 20)]).toEqual(['17 of 20', '17.5 of 20'])
})
