import { describe, expect, it } from 'vitest'
import { median, percentile, summarise } from '#tests/bench/summarise.ts'

const upTo = (count: number) => Array.from({ length: count }, (_, at) => count - at)

describe('median', () => {
  it.each([
    [[7], 7],
    [[9, 1, 5], 5],
    [[4, 1, 3, 2], 2.5],
    [[10, 9, 100], 10],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected)
  })

  it('throws when nothing was measured', () => {
    expect(() => median([])).toThrow('Nothing was measured')
  })
})

describe('percentile', () => {
  it.each([
    [upTo(100), 0.95, 95],
    [upTo(20), 0.95, 19],
    [upTo(21), 0.95, 20],
    [upTo(10), 0.95, 10],
    [upTo(10), 0.5, 5],
    [[3, 1], 0, 1],
    [[3, 1], 1, 3],
  ])('of %j at %d is %d', (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected)
  })

  it('throws when nothing was measured', () => {
    expect(() => percentile([], 0.95)).toThrow('Nothing was measured')
  })
})

it('summarise leaves the values as they were', () => {
  const values = [3, 1, 2]
  expect(summarise(values)).toEqual({ median: 2, p95: 3 })
  expect(values).toEqual([3, 1, 2])
})
