import { afterEach, describe, expect, it } from 'vitest'
import { databaseName } from '#src/storage/database-schema.ts'
import { deviceServices } from '#src/storage/device-services.ts'
import { eraseDevice } from '#src/storage/erase-device.ts'
import { openDatabase } from '#src/storage/open-database.ts'
import { madeRecords, makeEvents } from '#tests/storage/make-events.ts'
import { openJournal } from '#tests/storage/open-journal.ts'

const foreign = 'another-app'

async function databases() {
  return (await indexedDB.databases()).map(({ name }) => name)
}

async function files() {
  const names: string[] = []
  for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name)
  return names
}

function open(onReplaced = () => Promise.resolve()) {
  return openDatabase({ services: deviceServices, lifecycle: { onReplaced, onCut() {} } })
}

afterEach(async () => {
  indexedDB.deleteDatabase(foreign)
  localStorage.clear()
  await caches.delete(foreign)
  await eraseDevice()
})

describe('erasing everything on this device', () => {
  it('leaves nothing of ours and everything of others', async () => {
    const opening = await open()
    expect(opening.kind).toBe('ready')
    const { journal } = openJournal()
    journal.record(madeRecords(makeEvents(1)))
    await journal.pack()
    localStorage.setItem('pacs-ready:marker', '{}')
    localStorage.setItem(foreign, 'stays')
    await caches.open('pacs-ready-v1')
    await caches.open(foreign)
    indexedDB.open(foreign).addEventListener('success', event => {
      if (event.target instanceof IDBOpenDBRequest) event.target.result.close()
    })
    expect(await files()).toEqual(['pacs-ready-journal'])

    journal.stop()
    await new Promise(resolve => setTimeout(resolve, 200))
    expect(await eraseDevice()).toEqual([])
    expect(await databases()).toEqual([foreign])
    expect(await files()).toEqual([])
    expect(Object.keys(localStorage)).toEqual([foreign])
    expect(await caches.keys()).toEqual([foreign])
  })

  it('says what another tab kept', async () => {
    await open(() => new Promise(resolve => setTimeout(resolve, 4_000)))
    expect(await eraseDevice()).toEqual([`database ${databaseName}`])
  }, 20_000)
})
