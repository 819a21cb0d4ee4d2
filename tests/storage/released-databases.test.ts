import { describe, expect, it } from 'vitest'
import { ratingBodies } from '#src/domain/interview/rating-bodies.ts'
import { encodeEvidence } from '#src/domain/learning/evidence-checkpoint.ts'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import { learnerRecordSchema } from '#src/domain/learning/learner-record.ts'
import { readPinnedAttempt } from '#src/state/read-pinned-attempt.ts'
import { readStart } from '#src/storage/checkpoint.ts'
import { createClassStore } from '#src/storage/class-store.ts'
import { databaseVersion } from '#src/storage/database-schema.ts'
import { createInterviewStore } from '#src/storage/interview-store.ts'
import { createEventLog } from '#src/storage/event-log.ts'
import { migrations } from '#src/storage/migrations.ts'
import { openDatabase } from '#src/storage/open-database.ts'
import { readAttempt } from '#src/storage/read-attempt.ts'
import { readRecords } from '#src/storage/read-records.ts'
import { countingFold } from '#tests/storage/evidence-fold.ts'
import { databaseDumpSchema, dumpDatabase, loadDatabase } from '#tests/storage/dump-database.ts'
import { fakeLocalStorage } from '#tests/storage/fake-local-storage.ts'
import databaseV1 from '#tests/storage/fixtures/database-v1.json'
import databaseV2 from '#tests/storage/fixtures/database-v2.json'
import databaseV3 from '#tests/storage/fixtures/database-v3.json'
import databaseV4 from '#tests/storage/fixtures/database-v4.json'
import { openTables, undisturbed } from '#tests/storage/open-test-database.ts'
import {
  assignedOf,
  resultOf,
  testAssignment,
  testClassRecords,
  testDocuments,
  testKey,
  testOwnBank,
} from '#tests/storage/test-assignment.ts'
import { sessionOf, sheetOf } from '#tests/storage/test-interview.ts'
import { checkOf } from '#tests/storage/test-check.ts'
import { recordingObserver, testServices } from '#tests/storage/test-services.ts'
import type { LearnerRecord } from '#src/domain/learning/learner-record.ts'
import type { Tables } from '#src/storage/tables.ts'

fakeLocalStorage()

/** One database as each released version left it. Never edited; a new version adds one. */
const released = [
  {
    dump: databaseV1,
    attempts: ['1', '2'],
    kinds: { attempt: 2, question: 1, event: 16, document: 2 },
    checkpoint: 'evidence-1',
  },
  {
    dump: databaseV2,
    attempts: ['1', '2', '4'],
    kinds: { attempt: 3, question: 3, event: 22, document: 2 },
    checkpoint: 'evidence-2',
  },
  {
    dump: databaseV3,
    attempts: ['1', '2', '4', '5'],
    kinds: { attempt: 4, question: 5, event: 29, document: 4, bank: 1, class: 4, result: 1, key: 1 },
    checkpoint: 'evidence-3',
  },
  {
    dump: databaseV4,
    attempts: ['1', '2', '4', '5'],
    kinds: {
      attempt: 4,
      question: 5,
      event: 33,
      document: 4,
      bank: 1,
      class: 4,
      result: 1,
      key: 1,
      interview: 5,
    },
    checkpoint: 'evidence-4',
  },
].map(({ dump, ...golden }) => {
  const parsed = databaseDumpSchema.parse(dump)
  return { version: parsed.version, dump: parsed, ...golden }
})

/** The database as today's app opens it. */
async function opened({ version, dump }: Pick<(typeof released)[number], 'version' | 'dump'>, use: string) {
  const name = `released ${version}, ${use}`
  await loadDatabase(name, dump)
  return openTables(name)
}

async function recordsOf(tables: Tables): Promise<LearnerRecord[]> {
  const records: LearnerRecord[] = []
  for await (const record of readRecords(tables)) records.push(learnerRecordSchema.parse(record))
  return records
}

const isEvent = (record: LearnerRecord) => record.record === 'event'
const { digest } = testServices()

describe('databases of released versions', () => {
  it('are there for every version', () => {
    expect(released.map(({ version }) => version)).toEqual(migrations.map(({ to }) => to))
  })

  it.each(released)('version $version opens, and nothing in it is lost or damaged', async golden => {
    const tables = await opened(golden, 'records')
    const records = await recordsOf(tables)
    // In the order of a backup.
    expect(records.map(({ record }) => record)).toEqual(
      Object.entries(golden.kinds).flatMap(([kind, count]) => Array.from({ length: count }, () => kind)),
    )
    for (const digit of golden.attempts) {
      const read = await readAttempt(tables, digit.repeat(32), digest)
      expect(read).toMatchObject({ kind: 'found', quarantined: 0, chain: { problems: [] } })
    }
    expect(await tables.scan('quarantine', {})).toHaveLength(1)
  })

  it.each(released)(
    'version $version starts with the evidence of all its events, from its checkpoint where that is of today’s format',
    async golden => {
      const tables = await opened(golden, 'start')
      const { fold } = countingFold()
      const start = await readStart(tables, fold)
      const events = golden.kinds.event
      expect(await tables.get('checkpoint', 'evidence')).toMatchObject({
        format: golden.checkpoint,
        position: events,
      })
      expect(start).toMatchObject({
        position: events,
        replayed: golden.checkpoint === fold.format ? 0 : events,
        quarantined: 0,
      })
      if ('kind' in start) return
      const logged = (await recordsOf(tables)).filter(isEvent).map(({ event }) => event)
      expect(encodeEvidence(start.evidence)).toEqual(encodeEvidence(foldEvents(logged)))
    },
  )

  it.each([
    [1, 'checks'],
    [2, 'responses nobody scored'],
    [3, 'ratings of interviews'],
  ])('version %i, once raised, is left alone by its app: it would take %s for damage', async version => {
    const golden = released[version - 1]
    if (golden === undefined) throw new Error(`version ${version} was released`)
    const tables = await opened(golden, 'old app')
    tables.close()
    const name = `released ${version}, old app`
    const before = await dumpDatabase(name)
    const options = { name, services: testServices(), lifecycle: undisturbed }
    expect(await openDatabase({ ...options, migrations: migrations.slice(0, version) })).toMatchObject({
      kind: 'newer-version',
      version: databaseVersion,
      tables: null,
    })
    expect(await dumpDatabase(name)).toEqual(before)
  })

  it('version 1 holds every type of event and every kind of response of its time', () => {
    const events = databaseV1.stores.find(({ name }) => name === 'events')?.rows ?? []
    const text = JSON.stringify(events)
    for (const type of ['response', 'draft', 'clear', 'flag', 'report', 'rating', 'finish', 'clock']) {
      expect(text).toContain(`"type":"${type}"`)
    }
    for (const kind of ['dont-know', 'single-choice', 'multi-select', 'ordering', 'matching', 'numeric']) {
      expect(text).toContain(`"kind":"${kind}"`)
    }
  })

  it('version 2 holds a readiness check, and all it asked', async () => {
    const [, golden] = released
    if (golden === undefined) throw new Error('version 2 was released')
    const tables = await opened(golden, 'check')
    const log = createEventLog(tables, testServices('c'), recordingObserver().observer)
    const check = checkOf('4')
    const read = await log.readAttempt(check.attemptId)
    expect(read).toMatchObject({ kind: 'found', attempt: check, chain: { intact: 6, problems: [] } })
    if (read.kind !== 'found') return
    expect(read.events.map(({ type }) => type)).toEqual([
      'response',
      'ask',
      'flag',
      'response',
      'ask',
      'finish',
    ])
    const pinned = await readPinnedAttempt(log, check.attemptId)
    expect(pinned).toMatchObject({
      isWhole: true,
      attempt: {
        mode: 'check',
        questions: [{ id: 'question-one' }, { id: 'question-two' }, { id: 'question-three' }],
      },
    })
    if (pinned.kind !== 'attempt') return
    expect([...pinned.questions.values()].map(({ stem }) => stem)).toEqual([
      'Which service gives a modality its worklist?',
      'Stem of question two',
      'Stem of question three',
    ])
  })

  it('version 3 holds an attempt at an assignment, and what learner and instructor keep of it', async () => {
    const [, , golden] = released
    if (golden === undefined) throw new Error('version 3 was released')
    const tables = await opened(golden, 'assignment')
    const log = createEventLog(tables, testServices('c'), recordingObserver().observer)
    const attempt = assignedOf('5')
    const read = await log.readAttempt(attempt.attemptId)
    expect(read).toMatchObject({ kind: 'found', attempt, chain: { intact: 7, problems: [] } })
    if (read.kind !== 'found') return
    expect(read.events.map(({ type }) => type)).toEqual([
      'draft',
      'given',
      'clear',
      'given',
      'flag',
      'report',
      'finish',
    ])
    const pinned = await readPinnedAttempt(log, attempt.attemptId)
    expect(pinned).toMatchObject({ isWhole: true })
    expect(pinned.kind === 'attempt' && pinned.questions.get('question-two')?.stem).toBe(
      'Carried question two',
    )
    const documents = (await recordsOf(tables)).flatMap(record =>
      record.record === 'document' && ['received', 'own-bank'].includes(record.document.kind)
        ? [record.document]
        : [],
    )
    expect(documents).toEqual(testDocuments)
    const store = createClassStore(tables)
    for (const record of testClassRecords) {
      expect(await store.readRecord(record.kind, record.id)).toEqual(record)
    }
    expect(await store.readResults(testAssignment.assignmentId)).toEqual([
      resultOf(attempt, [...read.events]),
    ])
    expect(await store.readKeys()).toEqual([{ ...testKey, privateKey: null }])
    expect(await tables.get('banks', testOwnBank.bankHash)).toEqual(testOwnBank)
  })
  it('version 4 holds an interview rated by both, with its ratings in the log, and one that was given up', async () => {
    const golden = released[3]
    if (golden === undefined) throw new Error('version 4 was released')
    const tables = await opened(golden, 'interview')
    const store = createInterviewStore(tables, () => {})
    const rated = { session: sessionOf('7'), self: sheetOf('7', 'self'), other: sheetOf('7', 'other') }
    expect(await store.readParts('7'.repeat(32))).toEqual(rated)
    expect(await store.readParts('8'.repeat(32))).toMatchObject({
      session: { isAbandoned: true },
      self: { doneUtc: null },
      other: null,
    })
    const start = await readStart(tables, countingFold().fold)
    if ('kind' in start) throw new Error(start.detail)
    expect([...start.evidence.ratings.values()]).toMatchObject(
      [rated.other, rated.self].flatMap(sheet =>
        ratingBodies(rated.session, sheet)
          .toReversed()
          .map(({ rater, questionId, questionHash, skill, level, criteria }) => {
            const about = { sessionId: '7'.repeat(32), rater, questionId, questionHash }
            return { ...about, skill, level, criteria }
          }),
      ),
    )
  })
})
