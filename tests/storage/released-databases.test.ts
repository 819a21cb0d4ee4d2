import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { learnerRecordSchema } from '#src/domain/learning/learner-record.ts'
import { readStart } from '#src/storage/checkpoint.ts'
import { migrations } from '#src/storage/migrations.ts'
import { readAttempt } from '#src/storage/read-attempt.ts'
import { readRecords } from '#src/storage/read-records.ts'
import { countingFold } from '#tests/storage/evidence-fold.ts'
import { databaseDumpSchema, loadDatabase } from '#tests/storage/dump-database.ts'
import { fakeLocalStorage } from '#tests/storage/fake-local-storage.ts'
import databaseV1 from '#tests/storage/fixtures/database-v1.json'
import { openTables } from '#tests/storage/open-test-database.ts'
import { testServices } from '#tests/storage/test-services.ts'
import type { LearnerRecord } from '#src/domain/learning/learner-record.ts'

fakeLocalStorage()

/** One database as each released version left it. Never edited; a new version adds one. */
const released = [databaseV1].map(dump => databaseDumpSchema.parse(dump))

/** What must come out of every one of them, in the order of a backup. */
const goldenKinds = [
  'attempt',
  'attempt',
  'question',
  ...Array.from({ length: 16 }, () => 'event'),
  'document',
  'document',
]

describe('databases of released versions', () => {
  it('are there for every version', () => {
    expect(released.map(({ version }) => version)).toEqual(migrations.map(({ to }) => to))
  })

  it.each(released)('version $version opens, and nothing in it is lost or damaged', async dump => {
    const name = `released ${dump.version}`
    await loadDatabase(name, dump)
    const tables = await openTables(name)
    const records: LearnerRecord[] = []
    for await (const record of readRecords(tables)) records.push(learnerRecordSchema.parse(record))
    expect(records.map(({ record }) => record)).toEqual(goldenKinds)
    for (const digit of ['1', '2']) {
      const read = await readAttempt(tables, digit.repeat(32), testServices().digest)
      expect(read).toMatchObject({ kind: 'found', quarantined: 0, chain: { problems: [] } })
    }
    expect(await tables.scan('quarantine', {})).toHaveLength(1)
    expect(await readStart(tables, countingFold().fold)).toMatchObject({ position: 16, replayed: 0 })
  })

  it('version 1 holds every type of event and every kind of response', async () => {
    const events = databaseV1.stores.find(({ name }) => name === 'events')?.rows ?? []
    const text = JSON.stringify(events)
    for (const type of ['response', 'draft', 'clear', 'flag', 'report', 'rating', 'finish', 'clock']) {
      expect(text).toContain(`"type":"${type}"`)
    }
    for (const kind of ['dont-know', 'single-choice', 'multi-select', 'ordering', 'matching', 'numeric']) {
      expect(text).toContain(`"kind":"${kind}"`)
    }
  })
})
