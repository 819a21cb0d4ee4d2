import { afterEach, describe, expect, it, vi } from 'vitest'
import { createEventLog } from '#src/storage/event-log.ts'
import { createJournal } from '#src/storage/journal.ts'
import { journalFolder } from '#src/storage/journal-files.ts'
import { journalLine } from '#src/storage/journal-line.ts'
import { createMemoryTables } from '#src/storage/memory-tables.ts'
import { mergeRecords } from '#src/storage/merge-records.ts'
import { readJournal } from '#src/storage/read-journal.ts'
import { readRecords } from '#src/storage/read-records.ts'
import { madeRecords, makeEvents } from '#tests/storage/make-events.ts'
import { openJournal } from '#tests/storage/open-journal.ts'
import { attemptOf, finish, pinned, respond } from '#tests/storage/test-attempt.ts'
import { testServices } from '#tests/storage/test-services.ts'
import type { LearnerRecord } from '#src/domain/learning/learner-record.ts'
import type { Journal } from '#src/storage/journal.ts'
import type { Tables } from '#src/storage/tables.ts'

const { digest } = testServices()
const open: Journal[] = []

function start() {
  const opened = openJournal()
  open.push(opened.journal)
  return opened
}

async function folder() {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(journalFolder, { create: true })
}

async function fileNames(): Promise<string[]> {
  const names: string[] = []
  for await (const name of (await folder()).keys()) names.push(name)
  return names.toSorted()
}

async function writeFile(name: string, text: string) {
  const writable = await (await (await folder()).getFileHandle(name, { create: true })).createWritable()
  await writable.write(text)
  await writable.close()
}

async function recordsOf(tables: Tables): Promise<LearnerRecord[]> {
  const records: LearnerRecord[] = []
  for await (const record of readRecords(tables)) records.push(record)
  return records
}

async function read(journal: Journal) {
  const reading = await readJournal(journal)
  if (reading.kind === 'failed') throw new Error(reading.detail)
  return reading
}

/** A worker lets go of its files some time after it was stopped. */
async function stop(journal: Journal) {
  journal.stop()
  await new Promise(resolve => setTimeout(resolve, 100))
}

afterEach(async () => {
  for (const journal of open.splice(0)) await stop(journal)
  for (const name of await fileNames()) await (await folder()).removeEntry(name)
})

const lines = (records: readonly LearnerRecord[]) =>
  records.map(record => journalLine(JSON.stringify(record))).join('')

describe('the journal', () => {
  it('rebuilds the whole store: attempts, questions, events, documents', async () => {
    const { journal, troubles } = start()
    const tables = createMemoryTables()
    const observer = {
      saved() {},
      recorded: (records: readonly LearnerRecord[]) => journal.record(records),
    }
    const log = createEventLog(tables, testServices(), observer)
    await log.startAttempt(attemptOf('1'), pinned)
    for (const body of [respond('a'), respond('b'), finish]) await log.append('1'.repeat(32), body)
    await log.saveDocument({
      kind: 'preferences',
      id: 'preferences',
      updatedUtc: 5,
      value: { theme: 'dark' },
    })
    await read(journal)
    await stop(journal)

    const restored = createMemoryTables()
    const reading = await read(start().journal)
    expect(reading.unreadable).toBe(0)
    await mergeRecords(restored, reading.records, digest)
    expect(await recordsOf(restored)).toEqual(await recordsOf(tables))
    expect(troubles).toEqual([])
  })

  it('reads the sessions of all tabs, in order, also while they are being written', async () => {
    const records = madeRecords(makeEvents(4))
    const one = start().journal
    one.record(records.slice(0, 2))
    await read(one)
    const two = start().journal
    two.record(records.slice(2))
    expect((await read(two)).records).toEqual(records)
    expect((await read(one)).records).toEqual(records)
    expect(await fileNames()).toHaveLength(2)
  })

  it('loses a torn last line and nothing else', async () => {
    const records = madeRecords(makeEvents(5))
    const text = lines(records)
    await writeFile('00000000000001-torn.log', text.slice(0, -20))
    expect(await read(start().journal)).toEqual({
      kind: 'read',
      records: records.slice(0, -1),
      unreadable: 1,
    })
  })

  it('counts a line of another format and goes on', async () => {
    const records = madeRecords(makeEvents(2))
    await writeFile('00000000000001-odd.log', journalLine('{"record":"hologram"}') + lines(records))
    expect(await read(start().journal)).toEqual({ kind: 'read', records, unreadable: 1 })
  })

  it('packs ended sessions when they have grown, and still tells all of it', async () => {
    const made = madeRecords(makeEvents(600))
    await writeFile('00000000000001-one.log', lines(made.slice(0, 200)))
    const { journal } = start()
    journal.record(made.slice(400))
    expect(await journal.pack()).toBeNull()
    expect(await fileNames()).toHaveLength(2)
    await writeFile('00000000000002-two.log', lines(made.slice(200, 400)))
    expect(await journal.pack()).toBeNull()
    const [packed, own, ...others] = await fileNames()
    expect(packed).toMatch(/^00000000000001-one\.log-.*\.log\.gz$/)
    expect(own).toMatch(/\.log$/)
    expect(others).toEqual([])
    expect((await read(journal)).records).toEqual(made)
    const { size } = await (await (await folder()).getFileHandle(packed ?? '')).getFile()
    expect(size).toBeLessThan(lines(made.slice(0, 400)).length / 2)
  })

  it('leaves the session of another tab alone when it packs', async () => {
    const made = madeRecords(makeEvents(600))
    const [one, two] = [start().journal, start().journal]
    one.record(made)
    await read(one)
    expect(await two.pack()).toBeNull()
    expect((await fileNames()).every(name => !name.endsWith('.gz'))).toBe(true)
    one.record(madeRecords(makeEvents(1, { seed: 'later' })))
    expect((await read(one)).records).toHaveLength(made.length + 2)
  })

  it('reads a packed file that is cut off as far as it goes', async () => {
    const made = madeRecords(makeEvents(600))
    await writeFile('00000000000001-one.log', lines(made))
    const { journal } = start()
    await journal.pack()
    const [packed = ''] = await fileNames()
    const file = await (await (await folder()).getFileHandle(packed)).getFile()
    const whole = new Uint8Array(await file.arrayBuffer())
    const writable = await (await (await folder()).getFileHandle(packed)).createWritable()
    await writable.write(whole.slice(0, whole.length / 2))
    await writable.close()
    const { records } = await read(journal)
    expect(records.length).toBeGreaterThan(100)
    expect(records).toEqual(made.slice(0, records.length))
  })

  it('is empty after it was cleared, and can be written again', async () => {
    const records = madeRecords(makeEvents(2))
    const { journal } = start()
    journal.record(records)
    expect(await journal.clear()).toBeNull()
    expect(await read(journal)).toEqual({ kind: 'read', records: [], unreadable: 0 })
    journal.record(records)
    expect(await read(journal)).toEqual({ kind: 'read', records, unreadable: 0 })
  })

  it('that cannot be written tells of it and harms nothing', async () => {
    const onTrouble = vi.fn<(problem: { detail: string }) => void>()
    const journal = createJournal({
      createWorker: () => {
        throw new DOMException('not allowed', 'SecurityError')
      },
      services: testServices(),
      onTrouble,
    })
    journal.record(madeRecords(makeEvents(1)))
    await vi.waitFor(() => expect(onTrouble).toHaveBeenCalledOnce())
    expect(onTrouble.mock.calls[0]?.[0].detail).toMatch(/not allowed/)
    expect(await readJournal(journal)).toMatchObject({ kind: 'failed' })
  })
})
