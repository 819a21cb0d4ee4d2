import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Response } from '#src/domain/question/response.ts'
import { type AppStore, createAppStore } from '#src/state/app-store.ts'
import { openAttemptOf } from '#src/state/open-attempt.ts'
import { createMemoryTables } from '#src/storage/memory-tables.ts'
import type { Tables } from '#src/storage/tables.ts'
import { failingTables } from '#tests/storage/failing-tables.ts'
import { beginQuiz } from '#tests/state/answer-quiz.ts'
import { sampleContent, sampleId } from '#tests/state/sample-content.ts'
import { createTestDevice } from '#tests/state/test-device.ts'

const choice = sampleId('single-choice')
const numeric = sampleId('numeric')
const right: Response = { kind: 'single-choice', option: 'a' }

function durableTables(): Tables {
  return { ...createMemoryTables(), durable: true }
}

/** A device whose disk can be made to fail, with a page on it. */
function onFailingDisk() {
  const disk = failingTables(durableTables())
  const device = createTestDevice(undefined, disk.tables)
  const page = () => createAppStore(device.services(sampleContent()))
  return { disk, device, page, store: page() }
}

const give = (store: AppStore, questionId: string, response: Response = { kind: 'dont-know' }) =>
  store.getState().submit({ questionId, response, confidence: null, elapsedMs: 5000 })

const shows = (store: AppStore, status: object) =>
  vi.waitFor(() => expect(store.getState().saving).toMatchObject(status))

async function responsesOnDisk(store: AppStore, attemptId: string): Promise<string[]> {
  await store.getState().showAttempt(attemptId)
  return [...(openAttemptOf(store.getState().view)?.state.responses.keys() ?? [])].toSorted()
}

describe('a disk that is full', () => {
  it('loses nothing: the response stays, counts, says that it is not saved, and the quiz goes on', async () => {
    const { disk, store } = onFailingDisk()
    await beginQuiz(store, { count: 7, seed: 'first' })
    disk.fail('quota')
    expect(await give(store, choice, right)).toEqual({ kind: 'graded', score: 1 })
    await shows(store, { kind: 'not-saved', reason: 'quota' })
    await give(store, numeric)
    await shows(store, { kind: 'not-saved', reason: 'quota' })
    expect(openAttemptOf(store.getState().view)?.state.responses.size).toBe(2)
    expect(store.getState().evidence.questions.has(choice)).toBe(true)
    expect(await store.getState().unsavedEvents()).toMatchObject([
      { questionId: choice },
      { questionId: numeric },
    ])
  })

  it('takes everything again when asked to, each response once', async () => {
    const { disk, page, store } = onFailingDisk()
    const { attempt } = await beginQuiz(store, { count: 7, seed: 'first' })
    disk.fail('quota')
    await give(store, choice, right)
    await shows(store, { kind: 'not-saved' })
    await store.getState().retrySaving()
    expect(store.getState().saving).toMatchObject({ kind: 'not-saved', reason: 'quota' })
    expect(await responsesOnDisk(page(), attempt.attemptId)).toEqual([])

    disk.recover()
    await store.getState().retrySaving()
    expect(store.getState().saving).toMatchObject({ kind: 'saved' })
    expect(await store.getState().unsavedEvents()).toEqual([])
    expect(await responsesOnDisk(page(), attempt.attemptId)).toEqual([choice])
  })

  it('takes what it refused with the next response', async () => {
    const { disk, page, store } = onFailingDisk()
    const { attempt } = await beginQuiz(store, { count: 7, seed: 'first' })
    disk.fail('quota')
    await give(store, choice, right)
    await shows(store, { kind: 'not-saved' })
    disk.recover()
    await give(store, numeric)
    await shows(store, { kind: 'saved' })
    expect(await responsesOnDisk(page(), attempt.attemptId)).toEqual([numeric, choice].toSorted())
  })

  it('is full from the start: the attempt itself is kept once there is space', async () => {
    const { disk, page, store } = onFailingDisk()
    disk.fail('quota')
    await store.getState().startQuiz({ count: 7, seed: 'first' })
    store.getState().completeStart()
    await shows(store, { kind: 'not-saved', reason: 'quota' })
    await give(store, choice, right)
    disk.recover()
    await store.getState().retrySaving()
    expect(store.getState().saving.kind).toBe('saved')
    const attemptId = openAttemptOf(store.getState().view)?.attempt.attemptId ?? ''
    expect(await responsesOnDisk(page(), attemptId)).toEqual([choice])
  })

  it('never lets the next quiz say "Saved" over what an earlier one could not save', async () => {
    const { disk, page, store } = onFailingDisk()
    const first = await beginQuiz(store, { count: 7, seed: 'first' })
    disk.fail('quota')
    await give(store, choice, right)
    await shows(store, { kind: 'not-saved' })
    disk.recover()
    await beginQuiz(store, { count: 7, seed: 'second' })
    await vi.waitFor(async () => expect(await store.getState().unsavedEvents()).toEqual([]))
    expect(await responsesOnDisk(page(), first.attempt.attemptId)).toEqual([choice])
  })

  it('does not hide a response from somebody who leaves the attempt and comes back', async () => {
    const { disk, store } = onFailingDisk()
    const first = await beginQuiz(store, { count: 7, seed: 'first' })
    const second = await beginQuiz(store, { count: 2, seed: 'second' })
    await store.getState().showAttempt(first.attempt.attemptId)
    disk.fail('quota')
    await give(store, choice, right)
    await shows(store, { kind: 'not-saved' })
    await store.getState().showAttempt(second.attempt.attemptId)
    await store.getState().showAttempt(first.attempt.attemptId)
    expect(openAttemptOf(store.getState().view)?.state.responses.get(choice)?.response).toEqual(right)
  })

  it('calls any other failure by another reason', async () => {
    const { disk, store } = onFailingDisk()
    await beginQuiz(store, { count: 7, seed: 'first' })
    disk.fail('closed')
    await give(store, choice, right)
    await shows(store, { kind: 'not-saved' })
    expect(store.getState().saving).toEqual({ kind: 'not-saved', reason: 'other' })
  })

  it('counts a write that went through although it was reported as failed only once', async () => {
    const { disk, page, store } = onFailingDisk()
    const { attempt } = await beginQuiz(store, { count: 7, seed: 'first' })
    disk.fail('closed', { storedAnyway: true })
    await give(store, choice, right)
    await shows(store, { kind: 'not-saved' })
    disk.recover()
    await store.getState().retrySaving()
    expect(store.getState().saving.kind).toBe('saved')
    const later = page()
    expect(await responsesOnDisk(later, attempt.attemptId)).toEqual([choice])
    expect(openAttemptOf(later.getState().view)).toMatchObject({ access: 'writer', events: [{ seq: 0 }] })
  })
})

describe('a disk that is slow', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('is "not saved yet" after three seconds, and saved when it is done', async () => {
    let finishWriting = () => {}
    let isSlow = false
    const memory = durableTables()
    const slow: Tables = {
      ...memory,
      async write(operations) {
        if (isSlow)
          await new Promise<void>(resolve => {
            finishWriting = resolve
          })
        return memory.write(operations)
      },
    }
    const store = createAppStore(createTestDevice(undefined, slow).services(sampleContent()))
    await store.getState().startQuiz({ count: 7, seed: 'first' })
    store.getState().completeStart()
    // What is loaded on the way takes real time: nothing here counts on it to be there after so many timers.
    await shows(store, { kind: 'saved' })

    isSlow = true
    await give(store, choice, right)
    await shows(store, { kind: 'saving' })
    await vi.advanceTimersByTimeAsync(2800)
    expect(store.getState().saving).toEqual({ kind: 'saving' })
    await vi.advanceTimersByTimeAsync(250)
    await shows(store, { kind: 'not-saved', reason: 'slow' })
    isSlow = false
    finishWriting()
    await shows(store, { kind: 'saved' })
  })
})

describe('a browser without a store', () => {
  it('keeps everything on screen and never says "saved"', async () => {
    const device = createTestDevice({ kind: 'memory-only', reason: 'No storage.' }, createMemoryTables())
    const store = createAppStore(device.services(sampleContent()))
    const said = new Set<string>()
    store.subscribe(({ saving }) => said.add(saving.kind))
    await store.getState().startQuiz({ count: 7, seed: 'first' })
    store.getState().completeStart()
    await shows(store, { kind: 'kept-in-memory' })
    await give(store, choice, right)
    await shows(store, { kind: 'kept-in-memory' })
    await store.getState().finish('stopped')
    await shows(store, { kind: 'kept-in-memory' })
    expect(said).toEqual(new Set(['idle', 'saving', 'kept-in-memory']))
  })
})

describe('asking the browser to keep the store', () => {
  it('happens once, after something was saved', async () => {
    const askForPersistence = vi.fn<() => void>()
    const disk = failingTables(durableTables())
    const device = createTestDevice(undefined, disk.tables)
    const store = createAppStore(device.services({ ...sampleContent(), askForPersistence }))
    disk.fail('quota')
    await store.getState().startQuiz({ count: 7, seed: 'first' })
    store.getState().completeStart()
    await shows(store, { kind: 'not-saved' })
    expect(askForPersistence).not.toHaveBeenCalled()
    disk.recover()
    await give(store, choice, right)
    await shows(store, { kind: 'saved' })
    await give(store, numeric)
    await shows(store, { kind: 'saved' })
    expect(askForPersistence).toHaveBeenCalledTimes(1)
  })
})
