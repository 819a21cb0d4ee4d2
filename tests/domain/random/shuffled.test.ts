import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '#src/domain/random/seeded-random.ts'
import { shuffled } from '#src/domain/random/shuffled.ts'

describe('shuffled', () => {
  it('keeps all elements, leaves the list alone and depends on the seed alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (list, seed) => {
        const before = [...list]
        const once = shuffled(list, seededRandom(seed))
        expect(list).toEqual(before)
        expect(once.toSorted((a, b) => a - b)).toEqual(list.toSorted((a, b) => a - b))
        expect(shuffled(list, seededRandom(seed))).toEqual(once)
      }),
    )
  })

  it('makes all orders equally likely', () => {
    const random = seededRandom('orders')
    const counts = new Map<string, number>()
    for (let index = 0; index < 6000; index++) {
      const order = shuffled(['a', 'b', 'c'], random).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(6)
    // Five standard deviations: 5 * sqrt(6000 * 1/6 * 5/6) = 144.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(144)
  })
})
