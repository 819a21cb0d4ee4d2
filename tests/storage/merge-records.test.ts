import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prevails } from '#src/domain/interview/prevailing-part.ts'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import { checkChain } from '#src/domain/learning/hash-chain.ts'
import { attemptState } from '#src/domain/quiz/attempt-state.ts'
import { readPinnedAttempt } from '#src/state/read-pinned-attempt.ts'
import { createClassStore } from '#src/storage/class-store.ts'
import { createEventLog } from '#src/storage/event-log.ts'
import { createMemoryTables } from '#src/storage/memory-tables.ts'
import { mergeRecords } from '#src/storage/merge-records.ts'
import { readRecords } from '#src/storage/read-records.ts'
import { failingTables } from '#tests/storage/failing-tables.ts'
import { fakeLocalStorage } from '#tests/storage/fake-local-storage.ts'
import { madeRecords, makeEvents } from '#tests/storage/make-events.ts'
import { openTables } from '#tests/storage/open-test-database.ts'
import { fillWithAssignment } from '#tests/storage/test-assigned-log.ts'
import { testClassRecords, testKey } from '#tests/storage/test-assignment.ts'
import { attemptOf, pinned, respond } from '#tests/storage/test-attempt.ts'
import { sessionOf, sheetOf } from '#tests/storage/test-interview.ts'
import { askFor, checkOf, laterQuestions, respondInCheck } from '#tests/storage/test-check.ts'
import { recordingObserver, testServices } from '#tests/storage/test-services.ts'
import type { InterviewRecord } from '#src/domain/interview/interview-record.ts'
import type { LearnerRecord } from '#src/domain/learning/learner-record.ts'
import type { Tables } from '#src/storage/tables.ts'

type Questions = typeof laterQuestions

fakeLocalStorage()
const { digest } = testServices()
const made = madeRecords(makeEvents(130))
const nothing = {
  attempt: 0,
  question: 0,
  event: 0,
  document: 0,
  bank: 0,
  class: 0,
  result: 0,
  key: 0,
  interview: 0,
} satisfies Record<LearnerRecord['record'], number>

async function recordsOf(tables: Tables) {
  const records: LearnerRecord[] = []
  for await (const record of readRecords(tables)) records.push(record)
  return records
}

async function eventsOf(tables: Tables) {
  return (await recordsOf(tables)).flatMap(record => (record.record === 'event' ? record.event : []))
}

/** A readiness check on a device: it asks these questions, and answers each, on top of what it restored. */
async function checkingDevice(name: string, restored: readonly LearnerRecord[], asks: Questions) {
  const tables = createMemoryTables()
  await mergeRecords(tables, restored, digest)
  const log = createEventLog(tables, testServices(name), recordingObserver().observer)
  const { attemptId } = checkOf('1')
  if (restored.length === 0) {
    await log.startAttempt(checkOf('1'), pinned)
    await log.append(attemptId, respondInCheck('a'))
  }
  for (const { asked, pins } of asks) {
    await log.append(attemptId, askFor(asked), pins)
    await log.append(attemptId, respondInCheck('b', asked))
  }
  return { tables, log }
}

/** A device that answers `options` in the attempt, on top of what it restored. */
async function device(name: string, restored: readonly LearnerRecord[], options: string[]) {
  const tables = createMemoryTables()
  await mergeRecords(tables, restored, digest)
  const log = createEventLog(tables, testServices(name), recordingObserver().observer)
  await log.startAttempt(attemptOf('1'), pinned)
  for (const option of options) await log.append('1'.repeat(32), respond(option))
  return tables
}

describe('merging records', () => {
  it.each([
    ['IndexedDB', () => openTables('merge')],
    ['memory', () => Promise.resolve(createMemoryTables())],
  ])('into an empty store over %s gives all of it back, and again changes nothing', async (_, open) => {
    const tables = await open()
    expect(await mergeRecords(tables, made, digest)).toEqual({
      kind: 'merged',
      added: { ...nothing, attempt: 3, event: 130 },
      roles: 0,
      interviews: 0,
      moved: 0,
      position: 130,
    })
    const before = await recordsOf(tables)
    expect(before).toHaveLength(133)
    expect(before).toEqual(expect.arrayContaining(made))
    expect(await mergeRecords(tables, made, digest)).toMatchObject({
      added: nothing,
      position: 130,
    })
    expect(await recordsOf(tables)).toEqual(before)
  })

  it('takes the newer of two versions of a document, from either side', async () => {
    const tables = createMemoryTables()
    const of = (updatedUtc: number): LearnerRecord => ({
      record: 'document',
      document: { kind: 'preferences', id: 'preferences', updatedUtc, value: { questionCount: updatedUtc } },
    })
    await mergeRecords(tables, [of(5), of(4)], digest)
    expect(await recordsOf(tables)).toEqual([of(5)])
    expect(await mergeRecords(tables, [of(5), of(3)], digest)).toMatchObject({ added: { document: 0 } })
    await mergeRecords(tables, [of(6)], digest)
    expect(await recordsOf(tables)).toEqual([of(6)])
  })

  it('gives all back that a learner with an assignment and an instructor have, and again changes nothing', async () => {
    const before = createMemoryTables()
    await fillWithAssignment(before)
    const all = await recordsOf(before)
    const tables = createMemoryTables()
    expect(await mergeRecords(tables, all, digest)).toMatchObject({
      added: { attempt: 1, question: 2, event: 7, document: 2, bank: 1, class: 4, result: 1, key: 1 },
    })
    expect(await recordsOf(tables)).toEqual(all)
    expect(await mergeRecords(tables, all, digest)).toMatchObject({ added: nothing })
  })

  it('takes the newer of two versions of what an instructor wrote, from either side', async () => {
    const tables = createMemoryTables()
    const [written] = testClassRecords
    if (written === undefined) throw new Error('there are class records')
    const of = (updatedUtc: number): LearnerRecord => ({
      record: 'class',
      item: { ...written, updatedUtc },
    })
    await mergeRecords(tables, [of(5), of(4)], digest)
    expect(await recordsOf(tables)).toEqual([of(5)])
    expect(await mergeRecords(tables, [of(5), of(3)], digest)).toMatchObject({ added: nothing })
    await mergeRecords(tables, [of(6)], digest)
    expect(await recordsOf(tables)).toEqual([of(6)])
  })

  it('leaves the private half of a key where it is', async () => {
    const tables = createMemoryTables()
    const made = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits'])
    await createClassStore(tables).write({ keys: [{ ...testKey, privateKey: made.privateKey }] })
    expect(await mergeRecords(tables, [{ record: 'key', key: testKey }], digest)).toMatchObject({
      added: nothing,
    })
    expect(await createClassStore(tables).readKeys()).toMatchObject([{ privateKey: made.privateKey }])
    expect(await recordsOf(tables)).toEqual([{ record: 'key', key: testKey }])
  })

  it('keeps the responses of two devices that went on with one attempt, and one sound chain', async () => {
    const common = await recordsOf(await device('c', [], ['a', 'b']))
    const here = await device('a', common, ['a', 'a', 'a'])
    const there = await device('b', common, ['b', 'b'])
    expect(await mergeRecords(here, await recordsOf(there), digest)).toMatchObject({
      added: { event: 2 },
      moved: 2,
    })
    const events = await eventsOf(here)
    expect(events.map(({ seq }) => seq)).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(events.map(event => event.type === 'response' && event.score)).toEqual([1, 0, 1, 1, 1, 0, 0])
    expect(await checkChain(events, digest)).toEqual({ intact: 7, problems: [] })
    expect(await mergeRecords(here, await recordsOf(there), digest)).toMatchObject({ added: { event: 0 } })
  })

  it('moves everything behind the place where another device went its own way', async () => {
    const common = await recordsOf(await device('c', [], ['a']))
    const here = await device('a', common, ['a', 'a'])
    const there = await device('b', common, ['b', 'b', 'b', 'b'])
    expect(await mergeRecords(here, await recordsOf(there), digest)).toMatchObject({ moved: 4 })
    const events = await eventsOf(here)
    expect(events.map(event => event.type === 'response' && event.score)).toEqual([1, 1, 1, 0, 0, 0, 0])
    expect(await checkChain(events, digest)).toEqual({ intact: 7, problems: [] })
  })

  it('puts the questions of one readiness check of two devices together, each once', async () => {
    const [two, three, four] = laterQuestions
    if (two === undefined || three === undefined || four === undefined) throw new Error('there are three')
    const common = await recordsOf((await checkingDevice('c', [], [])).tables)
    // What is asked next follows from what is known, so both devices begin with the same question.
    const here = await checkingDevice('a', common, [two, three])
    const there = await checkingDevice('b', common, [two, four])
    for (const [one, other] of [
      [here, there],
      [there, here],
    ] as const) {
      await mergeRecords(one.tables, await recordsOf(other.tables), digest)
      const whole = await readPinnedAttempt(one.log, checkOf('1').attemptId)
      if (whole.kind === 'problem') throw new Error(whole.sentence)
      expect(whole.isWhole).toBe(true)
      expect(whole.events).toHaveLength(9)
      const ids = whole.attempt.questions.map(({ id }) => id)
      expect(ids.toSorted()).toEqual(['question-four', 'question-one', 'question-three', 'question-two'])
      expect([...whole.questions.keys()]).toEqual(ids)
      expect(attemptState(whole.events).responses.size).toBe(4)
      const { questions } = foldEvents(whole.events)
      expect([...questions.values()].map(({ size }) => size)).toEqual([1, 1, 1, 1])
      expect(await mergeRecords(one.tables, await recordsOf(other.tables), digest)).toMatchObject({
        added: { attempt: 0, question: 0, event: 0 },
      })
    }
  })

  it('takes of two lines of one event the later, which is the one that was stored', async () => {
    const tables = createMemoryTables()
    const [first, second] = makeEvents(2).events
    if (first === undefined || second === undefined) throw new Error('two events were made')
    const tentative = { ...second, seq: 7, prevHash: 'x' }
    await mergeRecords(
      tables,
      [first, tentative, second].map(event => ({ record: 'event', event }) as const),
      digest,
    )
    expect(await eventsOf(tables)).toEqual([first, second])
  })

  it('puts a sound attempt in the place of a damaged one', async () => {
    const tables = createMemoryTables()
    const attempt = attemptOf('1')
    await tables.write([{ op: 'put', store: 'attempts', row: { attemptId: attempt.attemptId } }])
    await mergeRecords(tables, [{ record: 'attempt', attempt }], digest)
    expect(await recordsOf(tables)).toEqual([{ record: 'attempt', attempt }])
  })

  it('writes nothing when the disk is full', async () => {
    const { tables, fail } = failingTables(createMemoryTables())
    fail('quota')
    expect(await mergeRecords(tables, made, digest)).toMatchObject({ kind: 'failed', reason: 'quota' })
    expect(await recordsOf(tables)).toEqual([])
  })

  it('plans again when another tab wrote in between', async () => {
    const tables = createMemoryTables()
    let disturbed = false
    const busy: Tables = {
      ...tables,
      async write(operations) {
        if (!disturbed) {
          disturbed = true
          await mergeRecords(tables, made.slice(0, 10), digest)
        }
        return tables.write(operations)
      },
    }
    expect(await mergeRecords(busy, made, digest)).toMatchObject({ kind: 'merged', position: 130 })
    expect(await eventsOf(tables)).toHaveLength(130)
  })

  it('in any pieces, order and repetition ends with the same events', async () => {
    const few = madeRecords(makeEvents(12, { length: 4 }))
    const inOneGo = createMemoryTables()
    await mergeRecords(inOneGo, few, digest)
    const expected = await recordsOf(inOneGo)
    expect(expected).toHaveLength(few.length)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.subarray(few), { maxLength: 3 }),
        fc.shuffledSubarray(few, { minLength: few.length }),
        async (pieces, whole) => {
          const tables = createMemoryTables()
          for (const piece of [...pieces, whole]) await mergeRecords(tables, piece, digest)
          expect(await recordsOf(tables)).toEqual(expected)
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('merging interviews', () => {
  const recordOf = (interview: InterviewRecord): LearnerRecord => ({ record: 'interview', interview })
  const open = (words: number) => sheetOf('1', 'self', { doneUtc: null, updatedUtc: words, ratings: [] })

  it('takes the later of two versions of a part, whichever comes first', async () => {
    const later = sessionOf('1', { updatedUtc: 9, at: 0 })
    const versions = [sessionOf('1', { updatedUtc: 5 }), later, sessionOf('1', { updatedUtc: 7 })]
    for (const order of [versions, versions.toReversed()]) {
      const tables = createMemoryTables()
      for (const one of order) await mergeRecords(tables, [recordOf(one), recordOf(open(1))], digest)
      expect(await mergeRecords(tables, order.map(recordOf), digest)).toMatchObject({
        added: { interview: 0 },
      })
      expect(await recordsOf(tables)).toEqual([recordOf(open(1)), recordOf(later)])
    }
  })

  it('never puts an open sheet, or another one, in the place of one that is done', async () => {
    const done = sheetOf('1', 'self', { doneUtc: 50, updatedUtc: 50 })
    const edited = sheetOf('1', 'self', { doneUtc: 60, updatedUtc: 90, ratings: [] })
    const versions = [open(99), done, open(10), edited]
    fc.assert(
      fc.property(fc.shuffledSubarray(versions, { minLength: 4 }), order => {
        const kept = order.reduce((best, one) => (prevails(one, best) ? one : best))
        expect(kept).toBe(done)
      }),
    )
    const tables = createMemoryTables()
    for (const one of versions) await mergeRecords(tables, [recordOf(one)], digest)
    expect(await recordsOf(tables)).toEqual([recordOf(done)])
  })

  it('puts whole parts in the place of damaged ones', async () => {
    const tables = createMemoryTables()
    const damaged = { ...sessionOf('1'), updatedUtc: 1e15, questions: [] }
    await tables.write([{ op: 'put', store: 'interviews', row: damaged }])
    expect(await mergeRecords(tables, [recordOf(sessionOf('1'))], digest)).toMatchObject({
      added: { interview: 1 },
    })
    expect(await recordsOf(tables)).toEqual([recordOf(sessionOf('1'))])
  })
})
