import { learnerDocumentSchema } from '#src/domain/learning/learner-document.ts'
import { learnerEventSchema } from '#src/domain/learning/learner-event.ts'
import { learnerEventVersion } from '#src/domain/learning/learner-event-version.ts'
import { attemptSchema } from '#src/domain/quiz/attempt.ts'
import { createAttemptWriter } from '#src/storage/attempt-writer.ts'
import { listAttempts } from '#src/storage/list-attempts.ts'
import { readAttempt } from '#src/storage/read-attempt.ts'
import { readDocuments } from '#src/storage/read-documents.ts'
import { type EventPlace, readEventsAt } from '#src/storage/read-events-at.ts'
import { readPinned } from '#src/storage/read-pinned.ts'
import { readSafely } from '#src/storage/store-failure.ts'
import type { LearnerEvent } from '#src/domain/learning/learner-event.ts'
import type { LearnerRecord } from '#src/domain/learning/learner-record.ts'
import type { AttemptWriter } from '#src/storage/attempt-writer.ts'
import type { DeviceServices } from '#src/storage/device-services.ts'
import type { LearnerLog, SaveResult } from '#src/storage/learner-log.ts'
import type { LogObserver } from '#src/storage/log-observer.ts'
import type { StoreFailure, Tables, WriteOperation } from '#src/storage/tables.ts'

/** The log over any tables; `tabId` tells this page's events from those of other tabs. */
export function createEventLog(tables: Tables, services: DeviceServices, observer: LogObserver): LearnerLog {
  const tabId = services.newId()
  const writers = new Map<string, AttemptWriter>()

  function writerOf(attemptId: string): AttemptWriter {
    const writer = writers.get(attemptId) ?? createAttemptWriter(attemptId, tables, services, observer)
    writers.set(attemptId, writer)
    return writer
  }

  function outcome(failure: StoreFailure | null): SaveResult {
    if (failure !== null) return { kind: 'not-saved', reason: failure.reason, detail: failure.detail }
    return tables.durable ? { kind: 'saved', savedUtc: services.now() } : { kind: 'kept-in-memory' }
  }

  async function write(operations: WriteOperation[]): Promise<SaveResult> {
    const result = await tables.write(operations)
    if (result.kind === 'conflict')
      throw new Error('a document can be replaced, so nothing can be in its way')
    return outcome(result.kind === 'failed' ? result : null)
  }

  async function retryAll(): Promise<StoreFailure | null> {
    const failures = await Promise.all([...writers.values()].map(writer => writer.retry()))
    return failures.find(failure => failure !== null) ?? null
  }

  function unsaved(): LearnerEvent[] {
    return [...writers.values()].flatMap(writer => writer.unsaved())
  }

  function unsavedAt(places: readonly EventPlace[]): LearnerEvent[] {
    return unsaved().filter(event =>
      places.some(({ attemptId, seq }) => attemptId === event.attemptId && seq === event.seq),
    )
  }

  function unsavedRecords(): LearnerRecord[] {
    return [...writers.values()].flatMap(writer => writer.unsavedRecords())
  }

  return {
    durable: tables.durable,
    async startAttempt(attempt, questions) {
      attemptSchema.parse(attempt)
      return outcome(await writerOf(attempt.attemptId).start({ attempt, questions }))
    },
    async append(attemptId, body, pins = new Map(), at) {
      const tUtc = at?.tUtc ?? services.now()
      const times = { tUtc, tzOffset: services.tzOffset(tUtc), tMono: at?.tMono ?? services.monotonic() }
      const stamp = { eventId: services.newId(), attemptId, tabId, ...times }
      // What a schema refuses on reading must never be written: it would come back as damage.
      learnerEventSchema.parse({ ...body, ...stamp, v: learnerEventVersion, seq: 0, prevHash: '', hash: '' })
      const { event, failure } = await writerOf(attemptId).append({ body, stamp }, pins)
      return { ...outcome(failure), event }
    },
    retryUnsaved: async () => outcome(await retryAll()),
    unsaved,
    unsavedRecords,
    readAttempt: attemptId => readSafely(() => readAttempt(tables, attemptId, services.digest)),
    readEvents: places =>
      readSafely(async () => [
        ...(await readEventsAt(tables, places, services.digest)),
        ...unsavedAt(places),
      ]),
    listAttempts: limit => readSafely(() => listAttempts(tables, limit)),
    readPinned: hashes => readSafely(() => readPinned(tables, hashes, unsavedRecords())),
    readDocuments: kind => readSafely(() => readDocuments(tables, kind)),
    async saveDocument(document) {
      learnerDocumentSchema.parse(document)
      observer.recorded([{ record: 'document', document }])
      return write([{ op: 'put', store: 'documents', row: document }])
    },
    removeDocument: ({ kind, id }) => write([{ op: 'remove', store: 'documents', key: [kind, id] }]),
    async settle() {
      await Promise.all([...writers.values()].map(writer => writer.idle()))
    },
  }
}
