import { describe, expect, it } from 'vitest'
import { seededRandom } from '#src/domain/random/seeded-random.ts'

describe('seededRandom', () => {
  // From an implementation of sfc32 and xmur3 written separately with unbounded integers (Python).
  it.each([
    ['', [4129203856, 244752430, 2410192726, 320147521], 2871404761],
    ['a', [3974458159, 1032036394, 3088932649, 2536024915], 3380463157],
    ['PACS Ready', [3556529436, 3201987098, 2564181293, 2766930256], 342979163],
    ['5f3a/dicom-uid/options', [796798988, 3701736785, 2359533023, 209025028], 1727816991],
  ])('gives the known sequence of seed %j', (seed, firstFour, thousandth) => {
    const random = seededRandom(seed)
    const words = Array.from({ length: 1000 }, () => random() * 2 ** 32)
    expect(words.slice(0, 4)).toEqual(firstFour)
    expect(words.at(-1)).toBe(thousandth)
  })

  it('is spread evenly over [0, 1)', () => {
    const random = seededRandom('even')
    const bins = Array.from({ length: 10 }, () => 0)
    for (let index = 0; index < 10_000; index++) {
      const value = random()
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value).toBeLessThan(1)
      const bin = Math.floor(value * 10)
      bins[bin] = (bins[bin] ?? 0) + 1
    }
    // Five standard deviations of a binomial count: 5 * sqrt(10000 * 0.1 * 0.9) = 150.
    for (const count of bins) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })
})
