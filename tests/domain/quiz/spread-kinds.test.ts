import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spreadKinds } from '#src/domain/quiz/spread-kinds.ts'

const spread = (kinds: string) =>
  spreadKinds(kinds.split('').map((kind, index) => ({ kind, index })))
    .map(({ kind }) => kind)
    .join('')
const hasLongRun = (kinds: string) => /(.)\1\1/.test(kinds)

/** All different orders of the kinds, the slow and certain way. */
function everyOrder(kinds: string): string[] {
  if (kinds.length <= 1) return [kinds]
  return [...new Set(kinds)].flatMap(kind => everyOrder(kinds.replace(kind, '')).map(rest => kind + rest))
}

describe('spreadKinds', () => {
  it.each([
    ['', ''],
    ['a', 'a'],
    ['aab', 'aab'],
    ['aaab', 'aaba'],
    ['aaaabb', 'aabaab'],
    ['bbaaaa', 'baabaa'],
    ['aaaaaab', 'aabaaaa'],
    ['baaaaaa', 'aabaaaa'],
  ])('makes %j %j', (kinds, expected) => {
    expect(spread(kinds)).toBe(expected)
  })

  it('leaves an order alone that is fine already', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[abc]{0,12}$/), kinds => {
        fc.pre(!hasLongRun(kinds))
        expect(spread(kinds)).toBe(kinds)
      }),
    )
  })

  it('keeps every question, and avoids three of a kind in a row wherever any order does', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[aaabc]{0,8}$/), kinds => {
        const result = spread(kinds)
        expect(result.split('').toSorted()).toEqual(kinds.split('').toSorted())
        if (hasLongRun(result)) expect(everyOrder(kinds).every(hasLongRun)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
