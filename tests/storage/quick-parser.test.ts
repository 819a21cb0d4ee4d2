import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { type StoredResult, storedResultSchema } from '#src/domain/assignment/class-record.ts'
import { quickParser } from '#src/storage/quick-parser.ts'
import { syntheticResults } from '#tests/exchange/synthetic-results.ts'
import { portableKey } from '#tests/journeys/seed-classroom.ts'

const { publicKey } = await portableKey()
const made = syntheticResults({ seed: 'quick', students: 6, questions: 40, publicKey })
const rows = made.payloads.map((payload, index): StoredResult => ({
  resultId: payload.resultId,
  assignmentId: made.assignment.assignmentId,
  receivedUtc: payload.sealedUtc,
  fileName: `${index}.pacsready-result`,
  kid: null,
  chain: 'whole',
  payload,
}))
const parser = quickParser(storedResultSchema)

/** Everything of every row, as the way there. */
function waysInto(value: unknown, way: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...way]]
  return [[...way], ...Object.entries(value).flatMap(([key, own]) => waysInto(own, [...way, key]))]
}

/** The value with what stands at the end of the way replaced; `undefined` takes it away. */
function withChange(value: unknown, [key, ...rest]: readonly string[], change: unknown): unknown {
  if (key === undefined) return change
  if (typeof value !== 'object' || value === null) return value
  const parts: readonly (readonly [string, unknown])[] = Object.entries(value)
  const entries = parts.flatMap(([own, part]) => {
    const changed = own === key ? withChange(part, rest, change) : part
    return changed === undefined ? [] : [[own, changed] as const]
  })
  return Array.isArray(value) ? entries.map(([, part]) => part) : Object.fromEntries<unknown>(entries)
}

const oddities = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    '',
    'x'.repeat(5_000),
    'Not A Slug',
    -1,
    0,
    1,
    0.5,
    1.5,
    NaN,
    Infinity,
    2 ** 60,
  ),
  fc.constantFrom(true, [], {}, [null], { kind: 'dont-know' }, { kind: 'dont-know', more: 1 }, new Date(0)),
  fc.anything({ maxDepth: 2 }),
)

describe('results that are sound', () => {
  it('are taken as they are, without a copy', () => {
    for (const row of rows) {
      const parsed = parser.safeParse(row)
      expect(parsed.success && parsed.data).toBe(row)
      expect(storedResultSchema.parse(row)).toEqual(row)
    }
  })
})

describe('results with something else in one place', () => {
  it('come to what the schema alone makes of them', () => {
    const ways = rows.map(row => waysInto(row))
    const place = fc.nat(rows.length - 1).chain(at =>
      fc.record({
        at: fc.constant(at),
        way: fc.constantFrom(...(ways[at] ?? [[]])),
      }),
    )
    fc.assert(
      fc.property(place, oddities, ({ at, way }, odd) => {
        const row = withChange(rows[at], way, odd)
        expect(parser.safeParse(row)).toEqual(storedResultSchema.safeParse(row))
      }),
      { numRuns: 400 },
    )
  })

  it.each([[[]], [['payload']], [['payload', 'attempt']], [['payload', 'events', '0']]])(
    'are refused for a field too many in %j',
    way => {
      const found = way.reduce<unknown>(
        (value, key) => Object.entries(value ?? {}).find(([own]) => own === key)?.[1],
        rows[0],
      )
      const row = withChange(rows[0], way, { ...Object(found), more: 1 })
      expect(parser.safeParse(row).success).toBe(false)
      expect(parser.safeParse(row)).toEqual(storedResultSchema.safeParse(row))
    },
  )
})

describe('a schema', () => {
  const schemas = {
    text: z.string().check(z.minLength(2), z.maxLength(4)),
    'a pattern': z.string().check(z.regex(/^[a-z]+$/)),
    'a pattern that keeps its place': z.string().check(z.regex(/a/g)),
    'an address': z.email(),
    'text that is trimmed': z.string().check(z.trim()),
    number: z.number().check(z.minimum(0), z.lt(3)),
    'a positive number': z.number().check(z.positive()),
    'a multiple': z.number().check(z.multipleOf(0.5)),
    integer: z.int().check(z.maximum(5)),
    '32 bits': z.int32(),
    literal: z.literal(['a', 1, null]),
    list: z.array(z.number()).check(z.minLength(1), z.maxLength(2)),
    record: z.record(z.string().check(z.maxLength(1)), z.nullable(z.number())),
    'record of an enumeration': z.record(z.literal(['a', 'b']), z.number()),
    'strict object': z.strictObject({ a: z.number(), b: z.optional(z.string()) }),
    'loose object': z.looseObject({ a: z.number() }),
    object: z.object({ a: z.number() }),
    'object with a rule': z.strictObject({ a: z.number() }).check(z.refine(({ a }) => a > 1)),
    default: z.strictObject({ a: z._default(z.number(), 3) }),
    union: z.union([z.strictObject({ a: z.number() }), z.strictObject({ b: z.string() }), z.string()]),
    'exclusive union': z.xor([z.number(), z.literal(1)]),
    'discriminated union': z.discriminatedUnion('a', [
      z.strictObject({ a: z.literal(1) }),
      z.discriminatedUnion('b', [
        z.strictObject({ a: z.literal('a'), b: z.literal(1) }),
        z.strictObject({ a: z.literal('a'), b: z.literal('a') }),
      ]),
    ]),
    transform: z.pipe(
      z.string(),
      z.transform(text => text.length),
    ),
    unknown: z.unknown(),
  }
  const leaf = fc.constantFrom<unknown>(
    undefined,
    null,
    1,
    2,
    0.5,
    -1,
    5,
    2 ** 40,
    2 ** 60,
    NaN,
    'a',
    'ab',
    ' a ',
    'abcde',
    '😀',
    '😀😀',
    'a@b.co',
    true,
  )
  const keys = fc.constantFrom('a', 'b', 'ab', '__proto__', 'constructor')
  const value = fc.oneof(leaf, fc.array(leaf, { maxLength: 3 }), fc.dictionary(keys, leaf, { maxKeys: 3 }))

  it.each(Object.entries(schemas))('for %s gives what it gives alone', (_, schema) => {
    const quick = quickParser<z.ZodMiniType>(schema)
    fc.assert(
      fc.property(value, one => {
        expect(quick.safeParse(one)).toEqual(schema.safeParse(one))
      }),
      { numRuns: 300 },
    )
  })
})
