import { describe, expect, it } from 'vitest'
import { learnerRecordSchema, type LearnerRecord } from '#src/domain/learning/learner-record.ts'
import { createInterviewStore } from '#src/storage/interview-store.ts'
import { createMemoryTables } from '#src/storage/memory-tables.ts'
import { createRecordingStore } from '#src/storage/recording-store.ts'
import { failingTables } from '#tests/storage/failing-tables.ts'
import { fakeLocalStorage } from '#tests/storage/fake-local-storage.ts'
import { openTables } from '#tests/storage/open-test-database.ts'
import { sessionOf, sheetOf } from '#tests/storage/test-interview.ts'
import { newYear } from '#tests/storage/test-services.ts'
import type { Tables } from '#src/storage/tables.ts'

fakeLocalStorage()
let databases = 0

function storeOver(tables: Tables) {
  const recorded: LearnerRecord[] = []
  return { store: createInterviewStore(tables, records => recorded.push(...records)), recorded }
}

const idOf = (digit: string) => digit.repeat(32)
const open = (digit: string) => sheetOf(digit, 'self', { doneUtc: null })

describe.each([
  ['memory', async () => createMemoryTables()],
  ['IndexedDB', () => openTables(`interview store ${(databases += 1)}`)],
])('interviews in %s', (_, opened) => {
  it('give back what was written of them, session by session', async () => {
    const { store } = storeOver(await opened())
    expect(await store.readSessions()).toEqual([])
    expect(await store.readParts(idOf('1'))).toEqual({ session: null, self: null, other: null })
    const older = sessionOf('2', { startedUtc: newYear - 1 })
    expect(await store.write([older, sheetOf('2', 'self'), sessionOf('1'), sheetOf('1', 'other')])).toBeNull()
    expect(await store.readSessions()).toEqual([sessionOf('1'), older])
    expect(await store.readParts(idOf('1'))).toEqual({
      session: sessionOf('1'),
      self: null,
      other: sheetOf('1', 'other'),
    })
  })

  it('keep a sheet as it is once it is done', async () => {
    const { store } = storeOver(await opened())
    expect(await store.write([open('1')])).toBeNull()
    expect(await store.write([sheetOf('1', 'self')])).toBeNull()
    expect(await store.write([open('1')])).toMatchObject({ kind: 'failed', reason: 'conflict' })
    const changed = sheetOf('1', 'self', { ratings: [] })
    expect(await store.write([changed, sessionOf('1')])).toMatchObject({ reason: 'conflict' })
    expect(await store.write([sheetOf('1', 'self')])).toBeNull()
    expect(await store.readParts(idOf('1'))).toMatchObject({ session: null, self: sheetOf('1', 'self') })
  })

  it('can be removed with their recordings until they are rated', async () => {
    const tables = await opened()
    const { store } = storeOver(tables)
    const recordings = createRecordingStore(tables)
    for (const digit of ['1', '2']) {
      await store.write([sessionOf(digit), open(digit)])
      await recordings.addChunk(
        { sessionId: idOf(digit), questionId: 'night-images' },
        0,
        new Blob(['a']),
        'audio/webm',
      )
    }
    expect(await store.removeUnrated(idOf('1'))).toBeNull()
    expect(await store.readSessions()).toEqual([sessionOf('2')])
    expect(await recordings.list(idOf('1'))).toEqual([])
    expect(await recordings.list(idOf('2'))).toHaveLength(1)
    await store.write([sheetOf('2', 'self')])
    expect(await store.removeUnrated(idOf('2'))).toMatchObject({ reason: 'conflict' })
    expect((await tables.scan('interviews', {})).length).toBe(2)
  })

  it('put a damaged part aside and read the rest', async () => {
    const tables = await opened()
    const { store } = storeOver(tables)
    await store.write([sessionOf('1'), sheetOf('1', 'other')])
    await tables.write([
      { op: 'put', store: 'interviews', row: { ...sheetOf('1', 'self'), ratings: 'many' } },
    ])
    expect(await store.readParts(idOf('1'))).toMatchObject({ self: null, other: sheetOf('1', 'other') })
    expect(await tables.scan('quarantine', {})).toHaveLength(1)
  })
})

describe('the second copy', () => {
  it('holds a session as drawn and as ended, and sheets once they are done', async () => {
    const { store, recorded } = storeOver(createMemoryTables())
    const [first, second] = sessionOf('1').progress
    if (first === undefined || second === undefined) throw new Error('two questions are asked')
    const drawn = sessionOf('1', { endedUtc: null, progress: [{ ...first, shownUtc: null, state: 'open' }] })
    const going = sessionOf('1', { endedUtc: null })
    for (const part of [drawn, going, open('1'), sessionOf('1'), sheetOf('1', 'self')])
      await store.write([part])
    expect(recorded.map(record => learnerRecordSchema.parse(record))).toEqual(
      [drawn, sessionOf('1'), sheetOf('1', 'self')].map(interview => ({ record: 'interview', interview })),
    )
  })

  it('and the store get nothing of what no schema takes', async () => {
    const { store, recorded } = storeOver(createMemoryTables())
    await expect(store.write([sessionOf('1', { minutes: 2.5 })])).rejects.toThrow()
    expect(recorded).toEqual([])
    expect(await store.readSessions()).toEqual([])
  })

  it('gets nothing of what the disk has no room for', async () => {
    const { tables, fail } = failingTables(createMemoryTables())
    const { store, recorded } = storeOver(tables)
    fail('quota')
    expect(await store.write([sessionOf('1')])).toMatchObject({ reason: 'quota' })
    expect(recorded).toEqual([])
  })
})
