import { describe, expect, it } from 'vitest'
import type { StoredResult } from '#src/domain/assignment/class-record.ts'
import { createClassStore } from '#src/storage/class-store.ts'
import { createMemoryTables } from '#src/storage/memory-tables.ts'
import { fakeLocalStorage } from '#tests/storage/fake-local-storage.ts'
import { openTables } from '#tests/storage/open-test-database.ts'
import { assignedOf, resultOf } from '#tests/storage/test-assignment.ts'

fakeLocalStorage()

/** The `number`-th result of the assignment whose id is this digit over and over. */
function resultAt(digit: string, number: number): StoredResult {
  const result = resultOf(assignedOf('5'), [])
  const resultId = number.toString(16).padStart(32, '0')
  return {
    ...result,
    resultId,
    assignmentId: digit.repeat(32),
    payload: { ...result.payload, resultId },
  }
}

describe.each([
  ['memory', async () => createMemoryTables()],
  ['IndexedDB', () => openTables('class store')],
])('results in %s', (_, open) => {
  it('are read by assignment however many there are, and their assignments are listed', async () => {
    const tables = await open()
    const store = createClassStore(tables)
    expect(await store.readResultAssignments()).toEqual([])
    const ofB = Array.from({ length: 24 }, (_unused, index) => resultAt('b', 2 * index))
    const ofC = Array.from({ length: 3 }, (_unused, index) => resultAt('c', 2 * index + 1))
    expect(await store.write({ results: [...ofC, ...ofB] })).toBeNull()
    expect(await store.readResultAssignments()).toEqual(['b'.repeat(32), 'c'.repeat(32)])
    expect(await store.readResults('b'.repeat(32))).toEqual(ofB)
    expect(await store.readResults('c'.repeat(32))).toEqual(ofC)
    expect(await store.readResults('d'.repeat(32))).toEqual([])
  })

  it('are found by their own id, and one that is damaged is put aside', async () => {
    const tables = await open()
    const store = createClassStore(tables)
    const good = resultAt('e', 100)
    const damaged = { ...resultAt('e', 101), receivedUtc: 'never' }
    await store.write({ results: [good] })
    await tables.write([{ op: 'put', store: 'results', row: damaged }])
    expect(await store.readResult(good.resultId)).toEqual(good)
    expect(await store.readResult('f'.repeat(32))).toBeNull()
    expect(await store.readResults('e'.repeat(32))).toEqual([good])
    expect(await tables.scan('quarantine', {})).toHaveLength(1)
  })
})
