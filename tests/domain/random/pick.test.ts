import { expect, it } from 'vitest'
import { pick } from '#src/domain/random/pick.ts'
import { seededRandom } from '#src/domain/random/seeded-random.ts'

it('picks every element in the end, and nothing of an empty list', () => {
  const random = seededRandom('pick')
  const picked = new Set(Array.from({ length: 100 }, () => pick(['a', 'b', 'c'], random)))
  expect(picked).toEqual(new Set(['a', 'b', 'c']))
  expect(pick([], random)).toBeUndefined()
})
