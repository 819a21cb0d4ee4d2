import { expect, it } from 'vitest'
import { contentWords, jaccard, wordsOf } from '#src/domain/bank-quality/words-of.ts'

it('reads words and codes in lower case', () => {
  expect(wordsOf("The archive's A-ASSOCIATE-RJ, 0008 and (0010,0020)!")).toEqual([
    'the',
    "archive's",
    'a-associate-rj',
    '0008',
    'and',
    '0010',
    '0020',
  ])
})

it('leaves out words without meaning of their own', () => {
  expect(contentWords('Which of the nodes is it?')).toEqual(['nodes'])
})

it.each([
  [['a', 'b'], ['a', 'b'], 1],
  [['a', 'b'], ['b', 'c'], 1 / 3],
  [['a'], [], 0],
  [[], [], 0],
])('%j and %j share %d', (a, b, share) => {
  expect(jaccard(new Set(a), new Set(b))).toBeCloseTo(share)
})
