import { inspectBackup, isPreferences, makeBackup } from '#src/app/backup-tools.ts'
import { checkData, readReports } from '#src/app/check-data.ts'
import type { DataToolsContext } from '#src/app/data-tools-context.ts'
import type { LearnerRecord } from '#src/domain/learning/learner-record.ts'
import type { DataProblem, DataTools, Restored, StorageFacts } from '#src/state/data-tools.ts'
import type { OpenedStore, StorageHealth } from '#src/state/services.ts'
import { problemOf } from '#src/state/problem-of.ts'
import { eraseDevice } from '#src/storage/erase-device.ts'
import { lastPosition } from '#src/storage/last-position.ts'
import { mergeRecords } from '#src/storage/merge-records.ts'
import { eraseLearner } from '#src/storage/new-learner.ts'
import { estimateStorage, readPersistence } from '#src/storage/persistence.ts'
import { readJournal } from '#src/storage/read-journal.ts'
import { readSafely } from '#src/storage/store-failure.ts'

/** The tools over one opened store. */
export function createDataTools(context: DataToolsContext): DataTools {
  const { store, tellOtherTabs } = context
  let health = store.health

  async function restore(
    records: readonly LearnerRecord[],
    from: 'backup' | 'journal',
  ): Promise<Restored | DataProblem> {
    const wanted = records.filter(record => !isPreferences(record))
    const merged = await mergeRecords(store.tables, wanted, context.device.digest)
    if (merged.kind === 'failed') return problemOf(merged, 'Nothing was added.')
    if (from === 'backup') store.journal.record(wanted)
    context.acceptPosition(merged.position)
    health = healthAfter(health, from, store.tables.durable)
    tellOtherTabs()
    const events = new Set(wanted.flatMap(one => (one.record === 'event' ? [one.event.eventId] : [])))
    return {
      kind: 'restored',
      events: { added: merged.added.event, present: events.size - merged.added.event },
      attempts: merged.added.attempt,
      roles: merged.roles,
      banks: merged.added.bank,
      interviews: merged.interviews,
      classRecords: merged.added.class + merged.added.result + merged.added.key,
      store: await readAgain(),
    }
  }

  /** The same log, so that nothing unsaved is forgotten, with the evidence as it is now. */
  async function readAgain(): Promise<OpenedStore> {
    const read = await context.readEvidence()
    if ('kind' in read) return { ...store, health: { kind: 'lost', restorable: true } }
    if (health.kind === 'ready') health = { kind: 'ready', quarantined: read.quarantined }
    return { ...store, health, evidence: read.evidence, ...(await context.readContent()) }
  }

  return {
    facts: () => readFacts(context),
    makeBackup: preferences => makeBackup(context, preferences),
    readBackup: inspectBackup,
    restore: records => restore(records, 'backup'),
    async restoreJournal() {
      const reading = await readJournal(store.journal)
      if (reading.kind === 'failed') return { kind: 'problem', sentence: journalUnreadable }
      if (reading.records.length === 0) return { kind: 'problem', sentence: journalEmpty }
      return restore(reading.records, 'journal')
    },
    async acceptLoss() {
      context.acceptPosition(await lastPosition(store.tables))
      health = settled(store.tables.durable)
      return readAgain()
    },
    async eraseLearner() {
      const failure = await eraseLearner(store.tables, store.journal)
      tellOtherTabs()
      return failure === null ? { kind: 'erased' } : problemOf(failure, notAllErased)
    },
    async eraseDevice() {
      store.tables.close()
      store.journal.stop()
      const left = await eraseDevice()
      if (left.length === 0) return { kind: 'erased' }
      return { kind: 'problem', sentence: `${notAllErased} ${closeTabs} Still here: ${left.join(', ')}.` }
    },
    check: () => checkData(context),
    reports: () => readReports(context),
  }
}

const journalUnreadable =
  'The second copy on this device could not be read. If you have a backup file, restore that.'
const journalEmpty = 'The second copy on this device is empty. If you have a backup file, restore that.'
const notAllErased = 'Not everything could be erased.'
const closeTabs = 'Close all other tabs of PACS Ready, reload this page and erase again.'

/** A loss is over once the second copy was restored, or a backup where there is no second copy. */
function healthAfter(
  before: OpenedStore['health'],
  from: 'backup' | 'journal',
  durable: boolean,
): OpenedStore['health'] {
  if (before.kind !== 'lost' || (from === 'backup' && before.restorable)) return before
  return settled(durable)
}

function settled(durable: boolean): Extract<StorageHealth, { kind: 'ready' | 'memory-only' }> {
  return durable
    ? { kind: 'ready', quarantined: 0 }
    : { kind: 'memory-only', reason: 'The browser cannot read its own storage any more.' }
}

async function readFacts({ store }: DataToolsContext): Promise<StorageFacts | DataProblem> {
  const facts = await readSafely(async () => {
    const attempts = await store.tables.scan('attempts', {})
    const quarantined = await store.tables.scan('quarantine', {})
    const [persistence, space] = await Promise.all([readPersistence(), estimateStorage()])
    return { persistence, space, attempts: attempts.length, quarantined: quarantined.length }
  })
  if ('kind' in facts) return problemOf(facts, 'How the data are kept could not be read.')
  return { kind: 'facts', ...facts }
}
