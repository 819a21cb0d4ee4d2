import { afterEach, describe, expect, it, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { databaseName } from '#src/storage/database-schema.ts'
import { deviceServices } from '#src/storage/device-services.ts'
import { createEventLog } from '#src/storage/event-log.ts'
import { openDatabase } from '#src/storage/open-database.ts'
import { attemptOf, pinned, questionHash, respond } from '#tests/storage/test-attempt.ts'
import { recordingObserver } from '#tests/storage/test-services.ts'
import type { LearnerLog } from '#src/storage/learner-log.ts'
import type { OpenOptions } from '#src/storage/open-database.ts'

const attempt = attemptOf('1')
const { attemptId } = attempt
const open: (() => void)[] = []

async function openLog(lifecycle: Partial<OpenOptions['lifecycle']> = {}) {
  const opening = await openDatabase({
    services: deviceServices,
    lifecycle: { onReplaced: () => Promise.resolve(), onCut() {}, ...lifecycle },
  })
  if (opening.kind !== 'ready') throw new Error(`the database is ${opening.kind}`)
  open.push(() => opening.tables.close())
  return createEventLog(opening.tables, deviceServices, recordingObserver().observer)
}

afterEach(async () => {
  for (const close of open.splice(0)) close()
  localStorage.clear()
  await cdp().send('Storage.overrideQuotaForOrigin', { origin: location.origin })
  await new Promise(resolve => {
    indexedDB.deleteDatabase(databaseName).addEventListener('success', resolve)
  })
})

/** Text that does not compress, or a quota would never be met. */
function noise(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length))
  return Array.from(bytes, byte => String.fromCharCode(0x100 + byte)).join('')
}

function report(text: string) {
  return { type: 'report', questionId: 'question-one', questionHash, text } as const
}

/** Something large that can be deleted again, as an old bank can. */
function filler(number: number) {
  const value = { noise: noise(50_000) }
  return { kind: 'preferences', id: `filler-${number}`, updatedUtc: 1, value } as const
}

async function eventIds(log: LearnerLog) {
  const read = await log.readAttempt(attemptId)
  return read.kind === 'found' ? read.events.map(({ eventId }) => eventId) : read.kind
}

describe('the log in a real browser', () => {
  it('asks for strict durability whenever it writes', async () => {
    const log = await openLog()
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await log.startAttempt(attempt, pinned)
    await log.append(attemptId, respond('a'))
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite')
    transaction.mockRestore()
    expect(writes).toHaveLength(2)
    for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' })
  })

  it('loses nothing when two connections write one attempt at once', async () => {
    const [one, two] = [await openLog(), await openLog()]
    await one.startAttempt(attempt, pinned)
    const events = new Set<string>()
    await Promise.all(
      [one, two].map(async log => {
        for (let turn = 0; turn < 25; turn += 1) {
          events.add((await log.append(attemptId, respond('a'))).event.eventId)
        }
        await log.retryUnsaved()
      }),
    )
    const read = await one.readAttempt(attemptId)
    if (read.kind !== 'found') throw new Error(read.kind)
    expect(read.events).toHaveLength(50)
    expect(new Set(read.events.map(({ eventId }) => eventId))).toEqual(events)
    expect(read.chain).toEqual({ intact: 50, problems: [] })
  })

  it('keeps every acknowledged event when the disk is full, and saves the rest once there is room', async () => {
    const { origin } = location
    // The browser remembers for a while how much room there was; this makes it look again.
    await cdp().send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
    await cdp().send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 })
    const log = await openLog()
    await log.startAttempt(attempt, pinned)
    const saved: string[] = []
    const refused: string[] = []
    let fillers = 0
    for (; fillers < 200 && refused.length < 3; fillers += 1) {
      await log.saveDocument(filler(fillers))
      const result = await log.append(attemptId, report(noise(2_000)))
      if (result.kind === 'not-saved') refused.push(result.reason)
      else saved.push(result.event.eventId)
    }
    expect(refused).toEqual(['quota', 'quota', 'quota'])
    expect(log.unsaved()).toHaveLength(3)
    expect(await eventIds(log)).toEqual(saved)

    for (let gone = 0; gone < fillers; gone += 1) await log.removeDocument(filler(gone))
    await vi.waitFor(async () => expect(await log.retryUnsaved()).toMatchObject({ kind: 'saved' }), 20_000)
    expect(log.unsaved()).toEqual([])
    expect(await log.readAttempt(attemptId)).toMatchObject({
      chain: { intact: saved.length + 3, problems: [] },
    })
  }, 60_000)

  it('tells that the browser cut the connection when site data are cleared', async () => {
    const onCut = vi.fn<() => void>()
    const log = await openLog({ onCut })
    await cdp().send('Storage.clearDataForOrigin', { origin: location.origin, storageTypes: 'indexeddb' })
    await vi.waitFor(() => expect(onCut).toHaveBeenCalledOnce())
    expect(await log.append(attemptId, respond('a'))).toMatchObject({ kind: 'not-saved', reason: 'closed' })
  })
})
