import { afterEach, describe, expect, it } from 'vitest'
import { cdp } from 'vitest/browser'
import { databaseName } from '#src/storage/database-schema.ts'
import { deviceServices } from '#src/storage/device-services.ts'
import { createInterviewStore } from '#src/storage/interview-store.ts'
import { openDatabase } from '#src/storage/open-database.ts'
import { createRecordingStore, type RecordingStore } from '#src/storage/recording-store.ts'
import type { Tables } from '#src/storage/tables.ts'
import { sessionOf, sheetOf } from '#tests/storage/test-interview.ts'

const sessionId = '1'.repeat(32)
const answer = { sessionId, questionId: 'night-images' }
const open: (() => void)[] = []

async function openStores(): Promise<{ tables: Tables; recordings: RecordingStore }> {
  const opening = await openDatabase({
    services: deviceServices,
    lifecycle: { onReplaced: () => Promise.resolve(), onCut() {} },
  })
  if (opening.kind !== 'ready') throw new Error(`the database is ${opening.kind}`)
  open.push(() => opening.tables.close())
  return { tables: opening.tables, recordings: createRecordingStore(opening.tables) }
}

afterEach(async () => {
  for (const close of open.splice(0)) close()
  localStorage.clear()
  await cdp().send('Storage.overrideQuotaForOrigin', { origin: location.origin })
  await new Promise(resolve => {
    indexedDB.deleteDatabase(databaseName).addEventListener('success', resolve)
  })
})

/** What a recorder hands out; it does not compress, or a quota would never be met. */
function sound(bytes: number): Blob {
  const parts = Array.from({ length: Math.ceil(bytes / 65_536) }, (_, index) =>
    crypto.getRandomValues(new Uint8Array(Math.min(65_536, bytes - 65_536 * index))),
  )
  return new Blob(parts)
}

async function bytesOf(blob: unknown): Promise<number[]> {
  if (!(blob instanceof Blob)) throw new Error('there is no recording')
  return [...new Uint8Array(await blob.arrayBuffer())]
}

describe('interviews in a real browser', () => {
  it('are there when the page is opened again', async () => {
    const { tables } = await openStores()
    const parts = [sessionOf('1'), sheetOf('1', 'self'), sheetOf('1', 'other', { doneUtc: null })]
    expect(await createInterviewStore(tables, () => {}).write(parts)).toBeNull()
    tables.close()
    const again = createInterviewStore((await openStores()).tables, () => {})
    expect(await again.readSessions()).toEqual([sessionOf('1')])
    expect(await again.readParts(sessionId)).toEqual({
      session: parts[0],
      self: parts[1],
      other: parts[2],
    })
  })
})

describe('a recording in a real browser', () => {
  it('is what was recorded, piece by piece in order, also in the next window', async () => {
    const { tables, recordings } = await openStores()
    const pieces = Array.from({ length: 12 }, () => sound(1_000))
    // The eleventh sorts behind the second, as numbers do and texts would not.
    for (const index of [0, 1, 11, 10, 2, 3, 4, 5, 6, 7, 8, 9]) {
      const piece = pieces[index]
      if (piece === undefined) throw new Error('there are twelve')
      expect(await recordings.addChunk(answer, index, piece, 'audio/webm;codecs=opus')).toBeNull()
    }
    await recordings.addChunk({ ...answer, questionId: 'night-images-2' }, 0, sound(10), 'audio/webm')
    tables.close()
    const again = (await openStores()).recordings
    const read = await again.read(answer)
    expect(await bytesOf(read)).toEqual(await bytesOf(new Blob(pieces)))
    expect(read).toMatchObject({ type: 'audio/webm;codecs=opus' })
    expect(await again.list(sessionId)).toEqual([
      { questionId: 'night-images', bytes: 12_000 },
      { questionId: 'night-images-2', bytes: 10 },
    ])
  })

  it('of many pieces is counted whole, and gone when it is removed, with nothing put aside', async () => {
    const { tables, recordings } = await openStores()
    for (let index = 0; index < 120; index += 1) {
      await recordings.addChunk(answer, index, new Blob(['sound']), 'audio/mp4')
    }
    const damaged = { ...answer, index: 120, mimeType: 'audio/mp4', bytes: 'sound' }
    await tables.write([{ op: 'put', store: 'recordings', row: damaged }])
    expect(await recordings.list(sessionId)).toEqual([{ questionId: 'night-images', bytes: 600 }])
    expect(await bytesOf(await recordings.read(answer))).toHaveLength(600)
    expect(await recordings.remove(answer)).toBeNull()
    expect(await recordings.read(answer)).toBeNull()
    expect(await tables.scan('recordings', {})).toEqual([])
    expect(await tables.scan('quarantine', {})).toEqual([])
  })

  it('stays as far as it came when the disk is full', async () => {
    const { origin } = location
    // The browser remembers for a while how much room there was; this makes it look again.
    await cdp().send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
    await cdp().send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 })
    const { recordings } = await openStores()
    let kept = 0
    let failure: Awaited<ReturnType<RecordingStore['addChunk']>> = null
    while (failure === null && kept < 100) {
      failure = await recordings.addChunk(answer, kept, sound(60_000), 'audio/webm')
      if (failure === null) kept += 1
    }
    expect(failure).toMatchObject({ kind: 'failed', reason: 'quota' })
    expect(kept).toBeGreaterThan(0)
    expect(await recordings.list(sessionId)).toEqual([{ questionId: 'night-images', bytes: 60_000 * kept }])
    expect(await recordings.remove(answer)).toBeNull()
    expect(await recordings.list(sessionId)).toEqual([])
  })
})
