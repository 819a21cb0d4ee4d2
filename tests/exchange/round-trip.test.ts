import { describe, expect, it } from 'vitest'
import { learnerRecordSchema } from '#src/domain/learning/learner-record.ts'
import { readBackup } from '#src/exchange/read-backup.ts'
import { readPinnedAttempt } from '#src/state/read-pinned-attempt.ts'
import { createEventLog } from '#src/storage/event-log.ts'
import { mergeRecords } from '#src/storage/merge-records.ts'
import { eraseLearner } from '#src/storage/new-learner.ts'
import { createRecordingStore } from '#src/storage/recording-store.ts'
import { readRecords } from '#src/storage/read-records.ts'
import { writeBackup } from '#src/exchange/write-backup.ts'
import { linesOf, origin } from '#tests/exchange/make-backup.ts'
import { failingTables } from '#tests/storage/failing-tables.ts'
import { fakeLocalStorage } from '#tests/storage/fake-local-storage.ts'
import { madeRecords, makeEvents } from '#tests/storage/make-events.ts'
import { openTables } from '#tests/storage/open-test-database.ts'
import { fillWithInterviews } from '#tests/storage/test-interview.ts'
import { fillWithAssignment } from '#tests/storage/test-assigned-log.ts'
import { attemptOf, finish, pinned, respond } from '#tests/storage/test-attempt.ts'
import { askFor, checkOf, laterQuestions, respondInCheck } from '#tests/storage/test-check.ts'
import { recordingObserver, testServices } from '#tests/storage/test-services.ts'
import type { Journal } from '#src/storage/journal.ts'
import type { Tables } from '#src/storage/tables.ts'

const storage = fakeLocalStorage()
const { digest } = testServices()

async function backUp(tables: Tables): Promise<Blob> {
  return (await writeBackup(origin, readRecords(tables))).file
}

async function restore(tables: Tables, file: Blob) {
  const reading = await readBackup(file)
  if (reading.kind !== 'read') throw new Error(`the backup is ${reading.kind}`)
  return mergeRecords(tables, reading.records, digest)
}

async function fill(tables: Tables) {
  const log = createEventLog(tables, testServices(), recordingObserver().observer)
  await mergeRecords(tables, madeRecords(makeEvents(230)), digest)
  await log.startAttempt(attemptOf('1'), pinned)
  for (const body of [respond('a'), respond('b'), finish]) await log.append('1'.repeat(32), body)
  await log.saveDocument({ kind: 'preferences', id: 'preferences', updatedUtc: 5, value: { theme: 'dark' } })
  return log
}

describe('backup, wipe, restore, backup', () => {
  it('gives the same lines', async () => {
    const before = await openTables('before')
    await fill(before)
    const file = await backUp(before)
    const after = await openTables('after')
    expect(await restore(after, file)).toMatchObject({
      added: { attempt: 6, question: 1, event: 233, document: 1 },
      moved: 0,
    })
    expect(await linesOf(await backUp(after))).toEqual(await linesOf(file))
    expect(await restore(after, file)).toMatchObject({
      added: { attempt: 0, question: 0, event: 0, document: 0 },
    })
  })

  it('carries what could not be saved', async () => {
    const { tables, fail } = failingTables(await openTables('full'))
    const log = await fill(tables)
    fail('quota')
    await log.append('1'.repeat(32), { type: 'report', questionId: 'q', questionHash: 'h', text: 'late' })
    const { file, records } = await writeBackup(origin, readRecords(tables, log.unsavedRecords()))
    const after = await openTables('rescued')
    expect(records).toBe(242)
    expect(await restore(after, file)).toMatchObject({ added: { event: 234 }, moved: 0 })
  })
})

describe('a readiness check', () => {
  const { attemptId } = checkOf('4')

  async function checked(tables: Tables) {
    const log = createEventLog(tables, testServices('c'), recordingObserver().observer)
    await log.startAttempt(checkOf('4'), pinned)
    for (const { asked, pins } of laterQuestions) {
      await log.append(attemptId, respondInCheck('a'))
      await log.append(attemptId, askFor(asked), pins)
    }
    return log
  }

  const onDevice = (tables: Tables) =>
    readPinnedAttempt(createEventLog(tables, testServices('d'), recordingObserver().observer), attemptId)

  it('is on another device what it was, with every question it asked', async () => {
    const before = await openTables('checked')
    await checked(before)
    const after = await openTables('checked elsewhere')
    expect(await restore(after, await backUp(before))).toMatchObject({
      added: { attempt: 1, question: 4, event: 6 },
    })
    const whole = await onDevice(after)
    expect(whole).toEqual(await onDevice(before))
    expect(whole).toMatchObject({ kind: 'attempt', isWhole: true, attempt: { mode: 'check' } })
    expect(whole.kind === 'attempt' && [...whole.questions.keys()]).toEqual([
      'question-one',
      ...laterQuestions.map(({ asked }) => asked.id),
    ])
  })

  it('carries also the questions, and the attempt, that could not be saved', async () => {
    const { tables, fail } = failingTables(await openTables('checked, full'))
    fail('quota')
    const log = await checked(tables)
    const { file } = await writeBackup(origin, readRecords(tables, log.unsavedRecords()))
    const after = await openTables('checked, rescued')
    await restore(after, file)
    const whole = await onDevice(after)
    expect(whole).toMatchObject({ kind: 'attempt', isWhole: true })
    expect(whole.kind === 'attempt' && whole.questions.size).toBe(4)
  })
})

describe('an assignment', () => {
  it('is on another device what it was, for learner and instructor', async () => {
    const before = await openTables('assigned')
    await fillWithAssignment(before)
    const file = await backUp(before)
    const after = await openTables('assigned elsewhere')
    expect(await restore(after, file)).toMatchObject({
      added: { attempt: 1, question: 2, event: 7, document: 2, bank: 1, class: 4, result: 1, key: 1 },
      moved: 0,
    })
    expect(await linesOf(await backUp(after))).toEqual(await linesOf(file))
  })

  it('stays with the instructor when a new learner comes, and leaves with the learner', async () => {
    const tables = await openTables('assigned, shared')
    await fillWithAssignment(tables)
    const journal = { clear: () => Promise.resolve(null) } satisfies Partial<Journal>
    expect(await eraseLearner(tables, journal)).toBeNull()
    const left = (await linesOf(await backUp(tables))).slice(1, -1)
    expect(left.map(line => learnerRecordSchema.parse(JSON.parse(line)).record)).toEqual([
      'document',
      'bank',
      ...Array.from({ length: 4 }, () => 'class'),
      'result',
      'key',
    ])
    expect(left[0]).toContain('"kind":"own-bank"')
  })
})

describe('interviews', () => {
  async function interviewed(tables: Tables) {
    await fillWithInterviews(tables)
    const answer = { sessionId: '7'.repeat(32), questionId: 'night-images' }
    await createRecordingStore(tables).addChunk(answer, 0, new Blob(['a secret voice']), 'audio/webm')
  }

  it('are on another device what they were, but for what was recorded', async () => {
    const before = await openTables('interviewed')
    await interviewed(before)
    const file = await backUp(before)
    const after = await openTables('interviewed elsewhere')
    expect(await restore(after, file)).toMatchObject({ added: { event: 4, interview: 5 }, moved: 0 })
    expect(await linesOf(await backUp(after))).toEqual(await linesOf(file))
    expect(await after.scan('recordings', {})).toEqual([])
    expect((await linesOf(file)).join()).not.toMatch(/audio|secret/)
  })

  it('leave with the learner, recordings and all', async () => {
    const tables = await openTables('interviewed, shared')
    await interviewed(tables)
    const journal = { clear: () => Promise.resolve(null) } satisfies Partial<Journal>
    expect(await eraseLearner(tables, journal)).toBeNull()
    expect((await linesOf(await backUp(tables))).slice(1, -1)).toEqual([])
    expect(await tables.scan('recordings', {})).toEqual([])
  })
})

describe('a new learner', () => {
  it('finds the settings, and nothing of the former learner but in the backup', async () => {
    const tables = await openTables('shared')
    await fill(tables)
    storage.set('pacs-ready:marker', 'there')
    const cleared: string[] = []
    const journal = { clear: async () => (cleared.push('journal'), null) } satisfies Partial<Journal>
    const file = await backUp(tables)
    expect(await eraseLearner(tables, journal)).toBeNull()
    const left = (await linesOf(await backUp(tables))).slice(1, -1)
    expect(left).toEqual([expect.stringMatching(/^\{"record":"document",/)])
    expect(storage.has('pacs-ready:marker')).toBe(false)
    expect(cleared).toEqual(['journal'])
    expect(await restore(tables, file)).toMatchObject({ added: { attempt: 6, event: 233, document: 0 } })
  })

  it('keeps marker and journal when the store cannot be cleared', async () => {
    const { tables, fail } = failingTables(await openTables('stuck'))
    storage.set('pacs-ready:marker', 'there')
    fail('closed')
    const clear = () => Promise.reject(new Error('must not be called'))
    expect(await eraseLearner(tables, { clear })).toMatchObject({ reason: 'closed' })
    expect(storage.has('pacs-ready:marker')).toBe(true)
  })
})
