import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { databaseVersion } from '#src/storage/database-schema.ts'
import { createEventLog } from '#src/storage/event-log.ts'
import { createMarkerKeeper, readMarker } from '#src/storage/marker.ts'
import { migrations } from '#src/storage/migrations.ts'
import { openDatabase } from '#src/storage/open-database.ts'
import { dumpDatabase, loadDatabase } from '#tests/storage/dump-database.ts'
import { fakeLocalStorage } from '#tests/storage/fake-local-storage.ts'
import fixture from '#tests/storage/fixtures/database-v4.json'
import { faultyOpen, refusal, works } from '#tests/storage/faulty-indexed-db.ts'
import { undisturbed } from '#tests/storage/open-test-database.ts'
import { attemptOf, pinned, respond } from '#tests/storage/test-attempt.ts'
import { recordingObserver, testServices } from '#tests/storage/test-services.ts'
import type { OpenOptions } from '#src/storage/open-database.ts'
import type { Tables } from '#src/storage/tables.ts'

const realIndexedDB = indexedDB
let names = 0
let name = ''
let storage = new Map<string, string>()

beforeEach(() => {
  name = `opening ${(names += 1)}`
  storage = fakeLocalStorage()
})
afterEach(() => vi.stubGlobal('indexedDB', realIndexedDB))

function open(options: Partial<OpenOptions> = {}) {
  return openDatabase({ name, services: testServices(), lifecycle: undisturbed, ...options })
}

async function openReady(options: Partial<OpenOptions> = {}) {
  const opening = await open(options)
  if (opening.kind !== 'ready') throw new Error(`the database is ${opening.kind}`)
  return opening
}

async function save(tables: Tables, count: number) {
  const log = createEventLog(tables, testServices('a'), recordingObserver().observer)
  const attempt = attemptOf('1')
  await log.startAttempt(attempt, pinned)
  for (let done = 0; done < count; done += 1) await log.append(attempt.attemptId, respond('a'))
}

/** A step of a later app, which this one may still read. */
const newer = databaseVersion + 1
const step = { to: newer, minReader: databaseVersion, minWriter: newer, run() {} }

describe('opening the database', () => {
  it('of a first visit gives empty tables and names the device', async () => {
    expect(await openReady()).toMatchObject({
      position: 0,
      lost: 0,
      device: { deviceId: expect.stringMatching(/^a0+1$/) },
    })
  })

  it('again finds the same device and how far it has come', async () => {
    const first = await openReady()
    await save(first.tables, 3)
    expect(await openReady()).toMatchObject({ device: first.device, position: 3, lost: 0 })
  })

  it('in two tabs at once names one device', async () => {
    const [one, two] = await Promise.all([
      openReady({ services: testServices('a') }),
      openReady({ services: testServices('b') }),
    ])
    expect(one.device).toEqual(two.device)
  })

  it('is built like the fixture of the newest version', async () => {
    const { tables } = await openReady()
    tables.close()
    const { version, stores } = await dumpDatabase(name)
    expect(version).toBe(fixture.version)
    const shape = (dumped: typeof stores) => dumped.map(store => ({ ...store, rows: [] }))
    expect(shape(stores)).toEqual(shape(fixture.stores))
  })
})

describe('a database the browser emptied', () => {
  const known = { deviceId: 'c'.repeat(32), firstSeen: 5 }

  it('is noticed by the marker, also when it is opened again without a restore', async () => {
    createMarkerKeeper(known).note(200)
    const expected = { kind: 'emptied', knownEvents: 200, device: known }
    expect(await open()).toMatchObject(expected)
    expect(await open()).toMatchObject(expected)
  })

  it('is noticed by what the browser says, without a marker', async () => {
    vi.stubGlobal('indexedDB', {
      open(...given: Parameters<IDBFactory['open']>) {
        const opening = realIndexedDB.open(...given)
        opening.addEventListener('upgradeneeded', event => Object.assign(event, { dataLoss: 'total' }))
        return opening
      },
    })
    expect(await open()).toMatchObject({ kind: 'emptied', knownEvents: 0 })
  })

  it('is an ordinary one once the loss was accepted', async () => {
    createMarkerKeeper(known).note(200)
    await open()
    createMarkerKeeper(known).accept(0)
    expect(await open()).toMatchObject({ kind: 'ready' })
  })

  it('in part says how much is missing', async () => {
    const { tables, device } = await openReady()
    await save(tables, 3)
    createMarkerKeeper(device).note(5)
    expect(await open()).toMatchObject({ kind: 'ready', position: 3, lost: 2 })
  })
})

describe('the marker', () => {
  const device = { deviceId: 'c'.repeat(32), firstSeen: 5 }

  it('notes the first event at once, then every twentieth, and never goes back by itself', () => {
    const keeper = createMarkerKeeper(device)
    const noted = [1, 2, 20, 21, 40, 41, 3].map(position => {
      keeper.note(position)
      return readMarker()?.lastKnownEvents
    })
    expect(noted).toEqual([1, 1, 1, 21, 21, 41, 41])
  })

  it.each(['', '{', '[]', '{"deviceId":"x","firstSeen":1,"lastKnownEvents":1}'])(
    'that reads "%s" counts as none',
    text => {
      storage.set('pacs-ready:marker', text)
      expect(readMarker()).toBeNull()
    },
  )

  it('does without a localStorage that is forbidden', async () => {
    const refuse = () => {
      throw new DOMException('no', 'SecurityError')
    }
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
    createMarkerKeeper(device).note(1)
    expect(await open()).toMatchObject({ kind: 'ready' })
  })
})

describe('without a usable IndexedDB', () => {
  it('says that the browser has none', async () => {
    Reflect.deleteProperty(globalThis, 'indexedDB')
    expect(await open()).toMatchObject({ kind: 'memory-only', reason: 'missing' })
  })

  it.each([
    ['SecurityError', 'denied'],
    ['InvalidStateError', 'denied'],
    ['QuotaExceededError', 'quota'],
  ])('says what %s means', async (error, reason) => {
    faultyOpen(refusal(error))
    expect(await open()).toMatchObject({ kind: 'memory-only', reason, detail: `${error}: made to fail` })
  })

  it('says that an exception instead of an event means denied', async () => {
    faultyOpen(() => {
      throw new DOMException('made to fail', 'SecurityError')
    })
    expect(await open()).toMatchObject({ kind: 'memory-only', reason: 'denied' })
  })

  it('gives up on a browser that does not answer, and closes what comes too late', async () => {
    const close = vi.fn<() => void>()
    faultyOpen(request => {
      request.result = { close }
      setTimeout(() => request.dispatchEvent(new Event('success')), 60)
    })
    expect(await open({ patience: { silent: 20, blocked: 20 } })).toMatchObject({
      kind: 'memory-only',
      reason: 'no-reply',
    })
    await vi.waitFor(() => expect(close).toHaveBeenCalledOnce())
  })

  it('tries three times before it calls the store damaged', async () => {
    createMarkerKeeper({ deviceId: 'c'.repeat(32), firstSeen: 5 }).note(7)
    const count = faultyOpen(refusal('UnknownError'))
    expect(await open()).toEqual({
      kind: 'damaged',
      knownEvents: 7,
      detail: 'UnknownError: made to fail',
    })
    expect(count.opened).toBe(3)
  })

  it('takes a store that opens at the third try', async () => {
    faultyOpen(refusal('UnknownError'), refusal('UnknownError'), works)
    expect(await open()).toMatchObject({ kind: 'ready' })
  })

  it('tries again when the store opens but cannot be read', async () => {
    const { tables } = await openReady()
    await save(tables, 1)
    tables.close()
    const close = vi.spyOn(IDBDatabase.prototype, 'close')
    const read = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('made to fail', 'UnknownError')
    })
    expect(await open()).toMatchObject({ kind: 'ready', position: 1 })
    expect(close).toHaveBeenCalledOnce()
    close.mockRestore()
    read.mockRestore()
  })

  it('calls a database without our stores damaged, whoever made it', async () => {
    await loadDatabase(name, { version: databaseVersion, stores: [] })
    expect(await open()).toMatchObject({
      kind: 'damaged',
      detail: expect.stringMatching(/stores are missing: meta/),
    })
  })

  it('leaves one of an older version as it is', async () => {
    const theirs = { name: 'theirs', keyPath: 'id', autoIncrement: false, indexes: [], rows: [{ id: 1 }] }
    const foreign = { version: databaseVersion - 1, stores: [theirs] }
    await loadDatabase(name, foreign)
    expect(await open()).toMatchObject({ kind: 'memory-only', reason: 'upgrade-failed' })
    expect(await dumpDatabase(name)).toEqual(foreign)
  })
})

describe('versions', () => {
  it.each([
    ['can still be read', databaseVersion],
    ['cannot even be read', newer],
  ])('a newer database that %s is not written to', async (_, minReader) => {
    const later = await openReady({ migrations: [...migrations, { ...step, minReader }] })
    later.tables.close()
    const before = await dumpDatabase(name)
    const opening = await open()
    expect(opening).toMatchObject({ kind: 'newer-version', version: newer })
    if (opening.kind !== 'newer-version') return
    expect(opening.tables === null).toBe(minReader === newer)
    const put = { op: 'put', store: 'meta', row: { name: 'x' } } as const
    expect((await opening.tables?.write([put]))?.kind).toBe(minReader === newer ? undefined : 'failed')
    opening.tables?.close()
    expect(await dumpDatabase(name)).toEqual(before)
  })

  it('data of a newer format under our version number are not written to either', async () => {
    const { tables } = await openReady()
    const schema = { name: 'schema', minReader: databaseVersion, minWriter: newer }
    await tables.write([{ op: 'put', store: 'meta', row: schema }])
    expect(await open()).toMatchObject({ kind: 'newer-version', version: databaseVersion })
  })

  it('a tab with the old version lets go when it has finished', async () => {
    const onReplaced = vi.fn<(by: string) => Promise<void>>(() => Promise.resolve())
    const old = await openReady({ lifecycle: { ...undisturbed, onReplaced } })
    await save(old.tables, 2)
    expect(await openReady({ migrations: [...migrations, step] })).toMatchObject({ position: 2 })
    expect(onReplaced).toHaveBeenCalledExactlyOnceWith('newer-version')
    expect(await old.tables.write([{ op: 'clear', store: 'events' }])).toMatchObject({ reason: 'closed' })
  })

  it('a tab with the old version that does not let go is named', async () => {
    await openReady({ lifecycle: { ...undisturbed, onReplaced: () => new Promise(() => {}) } })
    const opening = await open({
      migrations: [...migrations, step],
      patience: { silent: 1_000, blocked: 30 },
    })
    expect(opening).toMatchObject({ kind: 'memory-only', reason: 'blocked' })
  })

  it('a step that fails leaves the old version whole', async () => {
    const { tables } = await openReady()
    await save(tables, 2)
    tables.close()
    const before = await dumpDatabase(name)
    const breaks = {
      ...step,
      run(_: IDBDatabase, upgrade: IDBTransaction) {
        upgrade.objectStore('events').clear()
        throw new Error('half way')
      },
    }
    expect(await open({ migrations: [...migrations, breaks] })).toMatchObject({
      kind: 'memory-only',
      reason: 'upgrade-failed',
      detail: 'Error: half way',
    })
    expect(await dumpDatabase(name)).toEqual(before)
  })

  it('steps out of order are a mistake of ours', async () => {
    expect(await open({ migrations: [step] })).toMatchObject({
      detail: expect.stringContaining(`migration ${newer} stands in place 1`),
    })
  })
})

describe('a connection', () => {
  it('closes when the device is erased elsewhere', async () => {
    const onReplaced = vi.fn<(by: string) => Promise<void>>(() => Promise.resolve())
    await openReady({ lifecycle: { ...undisturbed, onReplaced } })
    await new Promise(resolve => {
      indexedDB.deleteDatabase(name).addEventListener('success', resolve)
    })
    expect(onReplaced).toHaveBeenCalledExactlyOnceWith('erased')
  })

  it('tells when the browser cuts it', async () => {
    const onCut = vi.fn<() => void>()
    const listen = vi.spyOn(IDBDatabase.prototype, 'addEventListener')
    await openReady({ lifecycle: { ...undisturbed, onCut } })
    const [, heard] = listen.mock.calls.find(([type]) => type === 'close') ?? []
    listen.mockRestore()
    if (typeof heard === 'function') heard(new Event('close'))
    expect(onCut).toHaveBeenCalledOnce()
  })
})
