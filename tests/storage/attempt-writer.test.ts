import { describe, expect, it, vi } from 'vitest'
import { createEventLog } from '#src/storage/event-log.ts'
import { failingTables } from '#tests/storage/failing-tables.ts'
import { fakeLocalStorage } from '#tests/storage/fake-local-storage.ts'
import { openTables } from '#tests/storage/open-test-database.ts'
import { pinned } from '#tests/storage/test-attempt.ts'
import { askFor, checkOf, laterQuestions, respondInCheck } from '#tests/storage/test-check.ts'
import { recordingObserver, testServices } from '#tests/storage/test-services.ts'
import type { LearnerLog } from '#src/storage/learner-log.ts'
import type { Tables } from '#src/storage/tables.ts'

fakeLocalStorage()
let databases = 0

const check = checkOf('1')
const { attemptId } = check
const [two, three] = laterQuestions
if (two === undefined || three === undefined) throw new Error('a check asks more than one question')

/** A log that has begun a readiness check and got the first response, on a disk that can fail. */
async function begunCheck() {
  const disk = await openTables(`attempt writer ${(databases += 1)}`)
  const write = vi.spyOn(disk, 'write')
  const { tables, ...faults } = failingTables({ ...disk, write })
  const observed = recordingObserver()
  const log = createEventLog(tables, testServices(), observed.observer)
  await log.startAttempt(check, pinned)
  await log.append(attemptId, respondInCheck('a'))
  write.mockClear()
  return { log, disk, write, ...faults, ...observed }
}

const ask = (log: LearnerLog, { asked, pins } = two) => log.append(attemptId, askFor(asked), pins)

/** What is on the disk: types of events in order, and hashes of questions. */
async function stored(disk: Tables) {
  const read = await createEventLog(disk, testServices('z'), recordingObserver().observer).readAttempt(
    attemptId,
  )
  if (read.kind !== 'found') throw new Error(`the attempt is ${read.kind}`)
  expect(read.chain.problems).toEqual([])
  const questions = await disk.scan('pinnedQuestions', {})
  return { events: read.events.map(({ type }) => type), questions: questions.map(({ key }) => key) }
}

const before = { events: ['response'], questions: ['abcdefghijkl'] }
const after = { events: ['response', 'ask'], questions: ['abcdefghijkl', 'hash-two'] }

describe('a question that is asked later', () => {
  it('is written with its event, in one transaction', async () => {
    const { log, disk, write } = await begunCheck()
    expect(await ask(log)).toMatchObject({ kind: 'saved', event: { type: 'ask', seq: 1 } })
    expect(write).toHaveBeenCalledTimes(1)
    expect(write.mock.calls[0]?.[0]).toMatchObject([
      { op: 'put', store: 'pinnedQuestions', row: { hash: 'hash-two', question: two.question } },
      { op: 'append', event: { type: 'ask', questionHash: 'hash-two' } },
    ])
    expect(await stored(disk)).toEqual(after)
  })

  it('is not on the disk when its event is not, and a retry writes both at once', async () => {
    const { log, disk, write, fail, recover } = await begunCheck()
    fail('quota')
    expect(await ask(log)).toMatchObject({ kind: 'not-saved', reason: 'quota' })
    expect(await stored(disk)).toEqual(before)
    expect(await log.retryUnsaved()).toMatchObject({ kind: 'not-saved' })
    expect(await stored(disk)).toEqual(before)
    recover()
    expect(await log.retryUnsaved()).toMatchObject({ kind: 'saved' })
    expect(write).toHaveBeenCalledTimes(1)
    expect(await stored(disk)).toEqual(after)
  })

  it('that the store itself refuses half way leaves nothing of it', async () => {
    const { log, disk } = await begunCheck()
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('made to fail', 'UnknownError')
    })
    expect(await ask(log)).toMatchObject({ kind: 'not-saved' })
    add.mockRestore()
    expect(await stored(disk)).toEqual(before)
    expect(await log.retryUnsaved()).toMatchObject({ kind: 'saved' })
    expect(await stored(disk)).toEqual(after)
  })

  it('is written with what comes later when nobody retries, each event in its place', async () => {
    const { log, disk, fail, recover } = await begunCheck()
    fail('quota')
    await ask(log)
    await log.append(attemptId, respondInCheck('b', two.asked))
    recover()
    await ask(log, three)
    expect(await stored(disk)).toEqual({
      events: ['response', 'ask', 'response', 'ask'],
      questions: ['abcdefghijkl', 'hash-three', 'hash-two'],
    })
    expect(log.unsavedRecords()).toEqual([])
  })

  it('is there once when it had reached the disk although it was reported lost', async () => {
    const { log, disk, fail, recover } = await begunCheck()
    fail('unreadable', { storedAnyway: true })
    expect(await ask(log)).toMatchObject({ kind: 'not-saved' })
    recover()
    expect(await log.retryUnsaved()).toMatchObject({ kind: 'saved' })
    expect(await stored(disk)).toEqual(after)
    expect(log.unsavedRecords()).toEqual([])
  })

  it('finds its place behind what another tab wrote meanwhile', async () => {
    const { log, disk } = await begunCheck()
    const other = createEventLog(disk, testServices('b'), recordingObserver().observer)
    await other.append(attemptId, { type: 'clock', jumpMs: 5 })
    expect(await ask(log)).toMatchObject({ kind: 'saved', event: { seq: 2 } })
    expect(await stored(disk)).toEqual({ ...after, events: ['response', 'clock', 'ask'] })
  })

  it('comes to the journal before its event, also when the disk is full', async () => {
    const { log, fail, records } = await begunCheck()
    records.length = 0
    await ask(log)
    fail('quota')
    await ask(log, three)
    expect(records).toMatchObject([
      { record: 'question', hash: 'hash-two', question: two.question },
      { record: 'event', event: { type: 'ask', questionHash: 'hash-two' } },
      { record: 'question', hash: 'hash-three', question: three.question },
      { record: 'event', event: { type: 'ask', questionHash: 'hash-three' } },
    ])
  })
})

describe('what could not be saved', () => {
  it('can be read: the question with its event', async () => {
    const { log, fail } = await begunCheck()
    fail('quota')
    const { event } = await ask(log)
    expect(log.unsaved()).toEqual([event])
    expect(log.unsavedRecords()).toEqual([
      { record: 'question', hash: 'hash-two', question: two.question },
      { record: 'event', event },
    ])
    expect(await log.readPinned(['abcdefghijkl', 'hash-two', 'hash-three'])).toEqual({
      questions: new Map([...pinned, ...two.pins]),
      missing: ['hash-three'],
    })
  })

  it('includes the attempt when that is what failed, and nothing once it is saved', async () => {
    const { log, fail, recover } = await begunCheck()
    fail('quota')
    const other = checkOf('2')
    await log.startAttempt(other, two.pins)
    expect(log.unsavedRecords()).toEqual([
      { record: 'attempt', attempt: other },
      { record: 'question', hash: 'hash-two', question: two.question },
    ])
    recover()
    await log.retryUnsaved()
    expect(log.unsavedRecords()).toEqual([])
  })
})
