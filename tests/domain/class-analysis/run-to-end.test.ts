import { expect, it } from 'vitest'
import { runToEnd } from '#src/domain/class-analysis/run-to-end.ts'

it('takes every step and gives what they come to', () => {
  const taken: number[] = []
  function* steps(): Generator<number, string> {
    for (const step of [1, 2, 3]) {
      taken.push(step)
      yield step
    }
    return 'end'
  }
  expect(runToEnd(steps())).toBe('end')
  expect(taken).toEqual([1, 2, 3])
})
