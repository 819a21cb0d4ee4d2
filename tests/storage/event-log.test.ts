import { describe, expect, it } from 'vitest'
import { learnerEventSchema } from '#src/domain/learning/learner-event.ts'
import { createEventLog } from '#src/storage/event-log.ts'
import { createMemoryLog } from '#src/storage/memory-log.ts'
import { failingTables } from '#tests/storage/failing-tables.ts'
import { fakeLocalStorage } from '#tests/storage/fake-local-storage.ts'
import { openTables } from '#tests/storage/open-test-database.ts'
import { attemptOf, finish, pinned, questionHash, questionOne, respond } from '#tests/storage/test-attempt.ts'
import { newYear, recordingObserver, testServices } from '#tests/storage/test-services.ts'
import type { LearnerLog } from '#src/storage/learner-log.ts'

fakeLocalStorage()
let databases = 0
const nextTables = () => openTables(`event log ${(databases += 1)}`)

async function openLog(device = 'a') {
  const { tables, ...faults } = failingTables(await nextTables())
  const observed = recordingObserver()
  const log = createEventLog(tables, testServices(device), observed.observer)
  return { log, tables, ...faults, ...observed }
}

async function eventsOf(log: LearnerLog, digit = '1') {
  const read = await log.readAttempt(digit.repeat(32))
  if (read.kind !== 'found') throw new Error(`the attempt is ${read.kind}`)
  return read
}

const first = attemptOf('1')
const a = respond('a')
const b = respond('b')

describe('the log', () => {
  it('keeps an attempt with its questions and gives them back', async () => {
    const { log } = await openLog()
    expect(await log.startAttempt(first, pinned)).toMatchObject({ kind: 'saved' })
    expect(await eventsOf(log)).toEqual({
      kind: 'found',
      attempt: first,
      events: [],
      chain: { intact: 0, problems: [] },
      quarantined: 0,
    })
    expect(await log.readPinned([questionHash, 'unknownhash1'])).toEqual({
      questions: new Map([[questionHash, questionOne]]),
      missing: ['unknownhash1'],
    })
  })

  it('gives back single events, wherever they stand, and leaves out places without one', async () => {
    const { log } = await openLog()
    const second = attemptOf('2')
    const wanted = [await log.append(first.attemptId, a), await log.append(second.attemptId, b)]
    await log.append(first.attemptId, b)
    const nowhere = { attemptId: '3'.repeat(32), seq: 0 }
    const places = [...wanted.map(({ event }) => event), nowhere, { ...first, seq: 7 }]
    expect(await log.readEvents(places)).toEqual(wanted.map(({ event }) => event))
    expect(await log.readEvents([])).toEqual([])
  })

  it('gives each event identity, times, place and hash, and says when it is on the disk', async () => {
    const { log, positions } = await openLog()
    await log.startAttempt(first, pinned)
    const result = await log.append(first.attemptId, a)
    expect(result).toMatchObject({ kind: 'saved', savedUtc: newYear + 2_000 })
    expect(learnerEventSchema.parse(result.event)).toMatchObject({
      ...a,
      attemptId: first.attemptId,
      seq: 0,
      prevHash: '',
      tUtc: newYear + 1_000,
      tzOffset: 60,
    })
    await log.append(first.attemptId, finish)
    const { events, chain } = await eventsOf(log)
    expect(events.map(({ seq, type }) => [seq, type])).toEqual([
      [0, 'response'],
      [1, 'finish'],
    ])
    expect(chain).toEqual({ intact: 2, problems: [] })
    expect(positions).toEqual([0, 1, 2])
  })

  it('saves in the order of the calls, although nobody waits', async () => {
    const { log } = await openLog()
    const started = log.startAttempt(first, pinned)
    const results = await Promise.all(
      ['a', 'b', 'a', 'b', 'a'].map(option => log.append(first.attemptId, respond(option))),
    )
    await started
    const { events, chain } = await eventsOf(log)
    expect(events).toEqual(results.map(({ event }) => event))
    expect(events.map(event => (event.type === 'response' ? event.score : null))).toEqual([1, 0, 1, 0, 1])
    expect(chain.problems).toEqual([])
  })

  it('goes on behind what an earlier page stored', async () => {
    const tables = await nextTables()
    const { observer } = recordingObserver()
    const before = createEventLog(tables, testServices('a'), observer)
    await before.startAttempt(first, pinned)
    await before.append(first.attemptId, a)
    const after = createEventLog(tables, testServices('b'), observer)
    expect((await after.append(first.attemptId, b)).event).toMatchObject({ seq: 1 })
    expect((await eventsOf(after)).chain).toEqual({ intact: 2, problems: [] })
  })

  it('lists the newest attempts first and knows which are finished', async () => {
    const { log } = await openLog()
    for (const digit of ['1', '2', '3'])
      await log.startAttempt(attemptOf(digit, newYear + Number(digit)), pinned)
    await log.append('2'.repeat(32), finish)
    await log.append('2'.repeat(32), { type: 'report', questionId: 'question-one', questionHash, text: 'x' })
    const list = await log.listAttempts(2)
    expect(list).toMatchObject({
      attempts: [
        { attempt: { attemptId: '3'.repeat(32) }, finished: false },
        { attempt: { attemptId: '2'.repeat(32) }, finished: true },
      ],
      quarantined: 0,
    })
  })

  it('keeps documents, one per kind and id', async () => {
    const { log } = await openLog()
    const preferences = {
      kind: 'preferences',
      id: 'preferences',
      updatedUtc: 1,
      value: { theme: 'dark' },
    } as const
    await log.saveDocument(preferences)
    await log.saveDocument({ ...preferences, updatedUtc: 2, value: { theme: 'light' } })
    expect(await log.readDocuments('preferences')).toEqual([
      { ...preferences, updatedUtc: 2, value: { theme: 'light' } },
    ])
    expect(await log.readDocuments('role')).toEqual([])
    await log.removeDocument(preferences)
    expect(await log.readDocuments('preferences')).toEqual([])
  })

  it('refuses to write what it could not read again', async () => {
    const { log } = await openLog()
    const report = {
      type: 'report',
      questionId: 'question-one',
      questionHash,
      text: 'x'.repeat(2_001),
    } as const
    await expect(log.append(first.attemptId, report)).rejects.toThrow(/2000|Invalid/)
    await expect(log.startAttempt({ ...first, seed: '' }, pinned)).rejects.toThrow(/Invalid|Too small/)
  })

  it('tells the journal each question once', async () => {
    const { log, records } = await openLog()
    await log.startAttempt(first, pinned)
    await log.startAttempt(attemptOf('2'), pinned)
    await log.append(first.attemptId, a)
    expect(records.map(({ record }) => record)).toEqual(['attempt', 'question', 'attempt', 'event'])
  })
})

describe('a save that fails', () => {
  it('leaves the response with its event, and a retry saves it', async () => {
    const { log, fail, recover } = await openLog()
    await log.startAttempt(first, pinned)
    fail('quota')
    const result = await log.append(first.attemptId, a)
    expect(result).toMatchObject({ kind: 'not-saved', reason: 'quota', event: { seq: 0 } })
    expect(log.unsaved()).toEqual([result.event])
    expect(await log.retryUnsaved()).toMatchObject({ kind: 'not-saved', reason: 'quota' })
    recover()
    expect(await log.retryUnsaved()).toMatchObject({ kind: 'saved' })
    expect(log.unsaved()).toEqual([])
    expect((await eventsOf(log)).events).toEqual([result.event])
  })

  it('is made good before anything later is saved', async () => {
    const { log, fail, recover } = await openLog()
    await log.startAttempt(first, pinned)
    fail('quota')
    await log.append(first.attemptId, a)
    await log.append(first.attemptId, b)
    recover()
    expect(await log.append(first.attemptId, finish)).toMatchObject({ kind: 'saved', event: { seq: 2 } })
    const { events, chain } = await eventsOf(log)
    expect(events.map(({ type }) => type)).toEqual(['response', 'response', 'finish'])
    expect(chain).toEqual({ intact: 3, problems: [] })
    expect(log.unsaved()).toEqual([])
  })

  it('does not lose the attempt when it is the start that fails', async () => {
    const { log, fail, recover } = await openLog()
    fail('quota')
    expect(await log.startAttempt(first, pinned)).toMatchObject({ kind: 'not-saved', reason: 'quota' })
    recover()
    await log.append(first.attemptId, a)
    expect(await eventsOf(log)).toMatchObject({ attempt: first, events: [{ seq: 0 }] })
    expect(await log.readPinned([questionHash])).toMatchObject({ missing: [] })
  })

  it('is among the single events that are asked for', async () => {
    const { log, fail } = await openLog()
    await log.startAttempt(first, pinned)
    const saved = await log.append(first.attemptId, a)
    fail('quota')
    const unsaved = await log.append(first.attemptId, b)
    await log.append(first.attemptId, finish)
    const places = [saved, unsaved].map(({ event: { attemptId, seq } }) => ({ attemptId, seq }))
    expect(await log.readEvents(places)).toEqual([saved.event, unsaved.event])
  })

  it('counts once when it had reached the disk although it was reported lost', async () => {
    const { log, fail, recover } = await openLog()
    await log.startAttempt(first, pinned)
    fail('unreadable', { storedAnyway: true })
    const lost = await log.append(first.attemptId, a)
    expect(lost).toMatchObject({ kind: 'not-saved' })
    recover()
    expect(await log.retryUnsaved()).toMatchObject({ kind: 'saved' })
    const next = await log.append(first.attemptId, b)
    expect((await eventsOf(log)).events).toEqual([lost.event, next.event])
  })

  it('tells the journal anyway', async () => {
    const { log, fail, records } = await openLog()
    fail('quota')
    const { event } = await log.append(first.attemptId, a)
    expect(records).toEqual([{ record: 'event', event }])
  })

  it('of a closed connection is a value, and so is reading from it', async () => {
    const { log, tables } = await openLog()
    await log.startAttempt(first, pinned)
    tables.close()
    expect(await log.append(first.attemptId, a)).toMatchObject({ kind: 'not-saved', reason: 'closed' })
    expect(await log.readAttempt(first.attemptId)).toMatchObject({ kind: 'failed', reason: 'closed' })
    expect(await log.readEvents([{ attemptId: first.attemptId, seq: 0 }])).toMatchObject({ kind: 'failed' })
    expect(await log.listAttempts(5)).toMatchObject({ kind: 'failed' })
    expect(await log.readPinned([questionHash])).toMatchObject({ kind: 'failed' })
    expect(await log.readDocuments('preferences')).toMatchObject({ kind: 'failed' })
  })
})

describe('two tabs with one attempt', () => {
  it('lose nothing, count nothing twice and keep one chain', async () => {
    const tables = await nextTables()
    const { observer } = recordingObserver()
    const one = createEventLog(tables, testServices('a'), observer)
    const two = createEventLog(tables, testServices('b'), observer)
    await one.startAttempt(first, pinned)
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, turn) =>
        (turn % 2 ? one : two).append(first.attemptId, turn % 3 ? a : b),
      ),
    )
    await Promise.all([one.retryUnsaved(), two.retryUnsaved()])
    const { events, chain } = await eventsOf(one)
    expect(new Set(events.map(({ eventId }) => eventId))).toEqual(
      new Set(results.map(({ event }) => event.eventId)),
    )
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 12 }, (_, seq) => seq))
    expect(chain.problems).toEqual([])
  })

  it('a tab that was overtaken takes the next place and says which', async () => {
    const tables = await nextTables()
    const { observer, records } = recordingObserver()
    const one = createEventLog(tables, testServices('a'), observer)
    const two = createEventLog(tables, testServices('b'), observer)
    await one.startAttempt(first, pinned)
    await one.append(first.attemptId, a)
    await two.append(first.attemptId, b)
    records.length = 0
    const late = await one.append(first.attemptId, finish)
    expect((await eventsOf(two)).chain).toEqual({ intact: 3, problems: [] })
    expect(late).toMatchObject({ kind: 'saved', event: { seq: 2 } })
    expect(records.map(record => record.record === 'event' && record.event.seq)).toEqual([1, 2])
  })
})

describe('the log in memory', () => {
  it('does the same and never says saved', async () => {
    const { log } = createMemoryLog(testServices())
    expect(log.durable).toBe(false)
    expect(await log.startAttempt(first, pinned)).toEqual({ kind: 'kept-in-memory' })
    expect(await log.append(first.attemptId, a)).toMatchObject({ kind: 'kept-in-memory', event: { seq: 0 } })
    expect((await eventsOf(log)).chain).toEqual({ intact: 1, problems: [] })
    expect(log.unsaved()).toEqual([])
  })
})
