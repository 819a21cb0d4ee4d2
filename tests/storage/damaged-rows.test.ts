import { describe, expect, it } from 'vitest'
import { createEventLog } from '#src/storage/event-log.ts'
import { createMemoryTables } from '#src/storage/memory-tables.ts'
import { mergeRecords } from '#src/storage/merge-records.ts'
import { eventRowSchema } from '#src/storage/read-attempt.ts'
import { readRecords } from '#src/storage/read-records.ts'
import { attemptOf, finish, pinned, questionHash, respond } from '#tests/storage/test-attempt.ts'
import { recordingObserver, testServices } from '#tests/storage/test-services.ts'
import type { LearnerRecord } from '#src/domain/learning/learner-record.ts'
import type { Tables } from '#src/storage/tables.ts'

const { digest } = testServices()
const attempt = attemptOf('1')
const { attemptId } = attempt

/** An attempt of four events, a copy of everything, and the damage done to the third event. */
async function damagedLog(damage: (row: object) => object) {
  const tables = createMemoryTables()
  const log = createEventLog(tables, testServices(), recordingObserver().observer)
  await log.startAttempt(attempt, pinned)
  for (const body of [respond('a'), respond('b'), respond('a'), finish]) await log.append(attemptId, body)
  const copy = await recordsOf(tables)
  const row = await tables.get('events', [attemptId, 2])
  if (typeof row !== 'object' || row === null) throw new Error('the third event is there')
  await tables.write([{ op: 'put', store: 'events', row: damage(row) }])
  return { tables, log, copy }
}

async function recordsOf(tables: Tables): Promise<LearnerRecord[]> {
  const records: LearnerRecord[] = []
  for await (const record of readRecords(tables)) records.push(record)
  return records
}

async function places(tables: Tables) {
  return (await tables.scan('events', {})).map(({ key }) => key)
}

const ofAnotherType = (row: object) => ({
  ...row,
  event: { attemptId, seq: 2, eventId: 'x', type: 'telepathy' },
})
const withOtherScore = (row: object) => {
  const { event } = eventRowSchema.parse(row)
  return { ...row, event: { ...event, score: 0.5 } }
}

describe('a damaged event', () => {
  it.each([
    ['that no schema knows', ofAnotherType],
    ['whose content does not match its hash', withOtherScore],
  ])('%s is put aside; the rest is usable and the gap is shown', async (_, damage) => {
    const { tables, log } = await damagedLog(damage)
    const read = await log.readAttempt(attemptId)
    expect(read).toMatchObject({ kind: 'found', attempt, quarantined: 1, chain: { intact: 2 } })
    if (read.kind !== 'found') return
    expect(read.events.map(({ seq }) => seq)).toEqual([0, 1, 3])
    expect(await places(tables)).toEqual([
      [attemptId, 0],
      [attemptId, 1],
      [attemptId, 3],
    ])
    expect((await tables.scan('quarantine', {})).map(({ row }) => row)).toMatchObject([
      { store: 'events', key: [attemptId, 2] },
    ])
  })

  it.each([
    ['that no schema knows', ofAnotherType, 1],
    ['whose content does not match its hash', withOtherScore, 0],
  ])('%s is not given back on its own either, and can still be healed', async (_, damage, putAside) => {
    const { tables, log, copy } = await damagedLog(damage)
    const all = [0, 1, 2, 3].map(seq => ({ attemptId, seq }))
    const read = await log.readEvents(all)
    expect('kind' in read ? read : read.map(({ seq }) => seq)).toEqual([0, 1, 3])
    expect(await tables.scan('quarantine', {})).toHaveLength(putAside)
    await log.readAttempt(attemptId)
    await mergeRecords(tables, copy, digest)
    expect(await log.readEvents(all)).toHaveLength(4)
  })

  it('is healed by a copy from the journal or a backup', async () => {
    const { tables, log, copy } = await damagedLog(ofAnotherType)
    await log.readAttempt(attemptId)
    expect(await mergeRecords(tables, copy, digest)).toMatchObject({
      added: { attempt: 0, question: 0, event: 1, document: 0 },
      moved: 0,
    })
    expect(await log.readAttempt(attemptId)).toMatchObject({
      quarantined: 0,
      chain: { intact: 4, problems: [] },
    })
  })

  it('at the end does not stop the attempt', async () => {
    const tables = createMemoryTables()
    const log = createEventLog(tables, testServices('a'), recordingObserver().observer)
    await log.append(attemptId, respond('a'))
    const broken = { attemptId, seq: 1, eventId: 'x', hash: 5 }
    await tables.write([{ op: 'put', store: 'events', row: { event: broken, position: 2 } }])
    const next = createEventLog(tables, testServices('b'), recordingObserver().observer)
    expect(await next.append(attemptId, respond('b'))).toMatchObject({ event: { seq: 2, prevHash: '' } })
  })
})

describe('other damaged rows', () => {
  it('an attempt is put aside and its events still count', async () => {
    const { tables, log } = await damagedLog(row => row)
    await tables.write([{ op: 'put', store: 'attempts', row: { attemptId, startedUtc: 5 } }])
    expect(await log.listAttempts(5)).toEqual({ attempts: [], quarantined: 1 })
    expect(await log.readAttempt(attemptId)).toEqual({ kind: 'not-found', quarantined: 0 })
    const records = await recordsOf(tables)
    expect(records.filter(({ record }) => record === 'event')).toHaveLength(4)
  })

  it('a pinned question is missing, so that the shipped one can take its place', async () => {
    const { tables, log } = await damagedLog(row => row)
    await tables.write([{ op: 'put', store: 'pinnedQuestions', row: { hash: questionHash, question: {} } }])
    expect(await log.readPinned([questionHash])).toEqual({ questions: new Map(), missing: [questionHash] })
    await log.startAttempt(attemptOf('2'), pinned)
    expect(await log.readPinned([questionHash])).toEqual({ questions: pinned, missing: [] })
  })

  it('a document is put aside and the others are read', async () => {
    const { tables, log } = await damagedLog(row => row)
    const preferences = { kind: 'preferences', id: 'preferences', updatedUtc: 1, value: {} } as const
    await log.saveDocument(preferences)
    await tables.write([{ op: 'put', store: 'documents', row: { kind: 'preferences', id: 'x' } }])
    expect(await log.readDocuments('preferences')).toEqual([preferences])
    expect(await tables.scan('quarantine', {})).toHaveLength(1)
  })

  it('stay where they are when they cannot be moved, and are met again', async () => {
    const { tables } = await damagedLog(ofAnotherType)
    const readOnly: Tables = {
      ...tables,
      write: async () => ({ kind: 'failed', reason: 'read-only', detail: '' }),
    }
    const log = createEventLog(readOnly, testServices(), recordingObserver().observer)
    expect(await log.readAttempt(attemptId)).toMatchObject({ quarantined: 1 })
    expect(await log.readAttempt(attemptId)).toMatchObject({ quarantined: 1 })
  })
})
