import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { checkAgainst } from '#src/exchange/own-bank/schema-problems.ts'

const schema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z]+$/, 'use lower-case letters'), z.minLength(3), z.maxLength(5)),
  level: z.literal([20, 40]),
  count: z.int().check(z.minimum(2), z.maximum(9)),
  list: z.array(z.string()).check(z.minLength(1), z.maxLength(2)),
  share: z.record(z.string().check(z.regex(/^[a-z]+$/, 'use lower-case letters')), z.number()),
  tolerance: z.union([
    z.strictObject({ absolute: z.number().check(z.positive()) }),
    z.strictObject({ percent: z.number() }),
  ]),
  part: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('a') }),
    z.strictObject({ kind: z.literal('b') }),
  ]),
})

const good = {
  id: 'abc',
  level: 20,
  count: 5,
  list: ['x'],
  share: { a: 1 },
  tolerance: { absolute: 1 },
  part: { kind: 'a' },
}

const bad: [change: object, path: (string | number)[], message: string][] = [
  [{ id: undefined }, ['id'], 'This is missing. Write a text here.'],
  [{ id: 12 }, ['id'], 'This must be a text, and it is a number. Put it in quotes.'],
  [{ id: ['a'] }, ['id'], 'This must be a text, and it is a list.'],
  [{ id: 'aB1' }, ['id'], 'Use lower-case letters.'],
  [{ id: 'ab' }, ['id'], 'This is too short. Write at least 3 characters.'],
  [{ id: 'abcdef' }, ['id'], 'This is too long. Write at most 5 characters.'],
  [{ id: '' }, ['id'], 'This is empty. Write a text here.'],
  [{ level: 50 }, ['level'], '50 is not possible here. Write one of 20, 40.'],
  [{ level: undefined }, ['level'], 'This is missing. Write one of 20, 40.'],
  [{ count: 1 }, ['count'], 'This is too small. Write at least 2.'],
  [{ count: 1.5 }, ['count'], 'This must be a whole number, and it is a number.'],
  [{ count: 10 }, ['count'], 'This is too big. Write at most 9.'],
  [{ list: [] }, ['list'], 'This is too short a list. Write at least 1 entries.'],
  [{ list: ['a', 'b', 'c'] }, ['list'], 'This is too long a list. Write at most 2 entries.'],
  [{ list: 'a' }, ['list'], 'This must be a list, and it is a text.'],
  [{ list: [5] }, ['list', 0], 'This must be a text, and it is a number. Put it in quotes.'],
  [{ share: { B: 1 } }, ['share', 'B'], 'This name is not allowed. Use lower-case letters.'],
  [{ extra: 1 }, ['extra'], 'Nothing here is called "extra". Check the spelling or leave it out.'],
  [{ tolerance: undefined }, ['tolerance'], 'This is missing. Write keys with values here.'],
  [{ tolerance: 5 }, ['tolerance'], 'This must be keys with values, and it is a number.'],
  [{ tolerance: { absolute: 0 } }, ['tolerance', 'absolute'], 'This is too small. Write more than 0.'],
  [{ part: { kind: 'c' } }, ['part', 'kind'], '"c" is not possible here. Write one of a, b.'],
  [{ part: {} }, ['part', 'kind'], 'This is missing. Write one of a, b.'],
]

describe('checkAgainst', () => {
  it('gives the value of what fits', () => {
    expect(checkAgainst(schema, good)).toEqual({ kind: 'valid', value: good })
  })

  it.each(bad)('explains %j', (change, path, message) => {
    expect(checkAgainst(schema, { ...good, ...change })).toEqual({
      kind: 'problems',
      problems: [{ path, message }],
    })
  })
})
