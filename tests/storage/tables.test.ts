import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMemoryTables } from '#src/storage/memory-tables.ts'
import { fakeLocalStorage } from '#tests/storage/fake-local-storage.ts'
import { openTables } from '#tests/storage/open-test-database.ts'
import type { Scan, StoreName, Tables, WriteOperation } from '#src/storage/tables.ts'

fakeLocalStorage()
let databases = 0

const kinds = [
  { name: 'IndexedDB', open: () => openTables(`tables ${(databases += 1)}`), durable: true },
  { name: 'memory', open: () => Promise.resolve(createMemoryTables()), durable: false },
]

function event(attemptId: string, seq: number, eventId = `${attemptId}${seq}`, type = 'response') {
  return { attemptId, seq, eventId, type }
}

const append = (...given: Parameters<typeof event>): WriteOperation => ({
  op: 'append',
  event: event(...given),
})

async function keysOf(tables: Tables, store: StoreName, scan: Scan = {}) {
  return (await tables.scan(store, scan)).map(({ key }) => key)
}

describe.each(kinds)('tables over $name', ({ open, durable }) => {
  it('says whether anything outlives the page', async () => {
    expect((await open()).durable).toBe(durable)
  })

  it('gives appended events positions in the order of saving, across writes', async () => {
    const tables = await open()
    expect(await tables.write([append('b', 0), append('b', 1)])).toEqual({ kind: 'written', position: 2 })
    expect(await tables.write([append('a', 0)])).toEqual({ kind: 'written', position: 3 })
    expect(await tables.scan('events', { index: 'position', after: 1 })).toEqual([
      { key: ['b', 1], row: { event: event('b', 1), position: 2 } },
      { key: ['a', 0], row: { event: event('a', 0), position: 3 } },
    ])
  })

  it('refuses a taken place and a known event, and then writes nothing of it', async () => {
    const tables = await open()
    await tables.write([append('a', 0)])
    expect(await tables.write([append('b', 0), append('a', 0, 'other')])).toEqual({ kind: 'conflict' })
    expect(await tables.write([append('b', 0), append('a', 1, 'a0')])).toEqual({ kind: 'conflict' })
    expect(await keysOf(tables, 'events')).toEqual([['a', 0]])
    expect(await tables.write([append('a', 1)])).toEqual({ kind: 'written', position: 2 })
  })

  it('lists keys in order, without the rows', async () => {
    const tables = await open()
    expect(await tables.keys('banks')).toEqual([])
    const banks = ['b', 'a'].map(bankHash => ({ op: 'put', store: 'banks', row: { bankHash } }) as const)
    await tables.write([...banks, append('b', 0), append('a', 10), append('a', 9)])
    expect(await tables.keys('banks')).toEqual(['a', 'b'])
    expect(await tables.keys('events')).toEqual([
      ['a', 9],
      ['a', 10],
      ['b', 0],
    ])
  })

  it('reads ranges in key order, both ways, with a limit', async () => {
    const tables = await open()
    await tables.write([append('a', 10), append('a', 9), append('b', 0), append('a', 0)])
    const ofA = { from: ['a', 0], to: ['a', Infinity] }
    expect(await keysOf(tables, 'events', ofA)).toEqual([
      ['a', 0],
      ['a', 9],
      ['a', 10],
    ])
    expect(await keysOf(tables, 'events', { ...ofA, backwards: true, limit: 2 })).toEqual([
      ['a', 10],
      ['a', 9],
    ])
    expect(await keysOf(tables, 'events', { after: ['a', 9], limit: 2 })).toEqual([
      ['a', 10],
      ['b', 0],
    ])
  })

  it('finds by index and lists finished attempts only by their finish', async () => {
    const tables = await open()
    await tables.write([append('a', 0), append('a', 1, 'end', 'finish'), append('b', 0)])
    expect(await tables.find('events', 'eventId', 'end')).toMatchObject({ event: { seq: 1 } })
    expect(await tables.find('events', 'finishes', 'a')).toMatchObject({ event: { eventId: 'end' } })
    expect(await tables.find('events', 'finishes', 'b')).toBeUndefined()
  })

  it('puts, adds, removes and clears, and frees the place of what was removed', async () => {
    const tables = await open()
    await tables.write([
      { op: 'put', store: 'documents', row: { kind: 'role', id: 'x', n: 1 } },
      append('a', 0),
    ])
    await tables.write([{ op: 'put', store: 'documents', row: { kind: 'role', id: 'x', n: 2 } }])
    expect(await tables.get('documents', ['role', 'x'])).toEqual({ kind: 'role', id: 'x', n: 2 })
    await tables.write([
      { op: 'remove', store: 'events', key: ['a', 0] },
      { op: 'add', store: 'quarantine', row: { why: 'one' } },
      { op: 'add', store: 'quarantine', row: { why: 'two' } },
    ])
    expect(await tables.scan('quarantine', {})).toMatchObject([
      { key: 1, row: { id: 1, why: 'one' } },
      { key: 2, row: { id: 2, why: 'two' } },
    ])
    expect(await tables.write([append('a', 0)])).toMatchObject({ kind: 'written' })
    await tables.write([{ op: 'clear', store: 'events' }])
    expect(await keysOf(tables, 'events')).toEqual([])
    expect(await tables.write([append('a', 0)])).toMatchObject({ kind: 'written' })
  })

  it('keeps its own copy of what it is given', async () => {
    const tables = await open()
    const row = { attemptId: 'a', startedUtc: 1, questions: ['q'] }
    await tables.write([{ op: 'add', store: 'attempts', row }])
    row.questions.push('later')
    expect(await tables.get('attempts', 'a')).toEqual({ attemptId: 'a', startedUtc: 1, questions: ['q'] })
  })

  it('throws for what no store can hold, which is a bug, and writes nothing of it', async () => {
    const tables = await open()
    await expect(
      tables.write([
        append('a', 0),
        { op: 'put', store: 'documents', row: { kind: 'role', id: 'x', f: () => 1 } },
      ]),
    ).rejects.toThrow(/could not be cloned/)
    expect(await keysOf(tables, 'events')).toEqual([])
  })

  it('writes nothing for no operations', async () => {
    expect(await (await open()).write([])).toMatchObject({ kind: 'written' })
  })
})

describe('both kinds of tables', () => {
  const key = fc.record({ attemptId: fc.constantFrom('a', 'b'), seq: fc.nat(3) })
  const operation = fc.oneof(
    {
      weight: 5,
      arbitrary: key.map(({ attemptId, seq }) => append(attemptId, seq, `${attemptId}${seq % 3}`)),
    },
    key.map(({ attemptId, seq }): WriteOperation => ({
      op: 'remove',
      store: 'events',
      key: [attemptId, seq],
    })),
    fc.constant<WriteOperation>({ op: 'clear', store: 'events' }),
  )

  it('do the same, whatever is written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(operation, { maxLength: 3 }), { maxLength: 8 }), async writes => {
        const [disk, memory] = await Promise.all(kinds.map(({ open }) => open()))
        if (disk === undefined || memory === undefined) throw new Error('two kinds are compared')
        for (const operations of writes) {
          expect((await memory.write(operations)).kind).toBe((await disk.write(operations)).kind)
        }
        expect(await keysOf(memory, 'events')).toEqual(await keysOf(disk, 'events'))
        const byPosition = { index: 'position' } as const
        expect(await keysOf(memory, 'events', byPosition)).toEqual(await keysOf(disk, 'events', byPosition))
      }),
      { numRuns: 60 },
    )
  })
})
