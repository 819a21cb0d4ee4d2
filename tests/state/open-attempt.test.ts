import { describe, expect, it, vi } from 'vitest'
import { type AppStore, createAppStore } from '#src/state/app-store.ts'
import { openAttemptOf } from '#src/state/open-attempt.ts'
import type { AppServices } from '#src/state/services.ts'
import { createMemoryTables } from '#src/storage/memory-tables.ts'
import { beginQuiz } from '#tests/state/answer-quiz.ts'
import { ask, prepareCheck } from '#tests/state/begin-check.ts'
import { sampleContent, sampleId } from '#tests/state/sample-content.ts'
import { createTestDevice, type TestDevice } from '#tests/state/test-device.ts'

const choice = sampleId('single-choice')
const nobody = '0'.repeat(32)

/** Tabs of one browser: one lock per attempt, and news of what was saved. */
function browserOf(device: TestDevice) {
  const holders = new Map<string, { lose: () => void }>()
  const listeners = new Set<(attemptId: string) => void>()
  const lockAttempt: AppServices['lockAttempt'] = async (attemptId, { steal, onLost }) => {
    const holder = holders.get(attemptId)
    if (holder !== undefined && !steal) return null
    holder?.lose()
    const own = { lose: onLost }
    holders.set(attemptId, own)
    return {
      release: () => {
        if (holders.get(attemptId) === own) holders.delete(attemptId)
      },
    }
  }
  return {
    tab: () =>
      createAppStore(
        device.services({
          ...sampleContent(),
          lockAttempt,
          onOtherTab: listener => void listeners.add(listener),
        }),
      ),
    tell: (attemptId: string) => {
      for (const listener of listeners) listener(attemptId)
    },
  }
}

const openOf = (store: AppStore) => openAttemptOf(store.getState().view)
const give = (store: AppStore, questionId: string) =>
  store.getState().submit({ questionId, response: { kind: 'dont-know' }, confidence: null, elapsedMs: 5000 })
const saved = (store: AppStore) => vi.waitFor(() => expect(store.getState().saving.kind).toBe('saved'))

describe('showing an attempt', () => {
  it('that is not on this device says so', async () => {
    const store = createAppStore(createTestDevice().services())
    await store.getState().showAttempt(nobody)
    expect(store.getState().view).toMatchObject({
      kind: 'problem',
      attemptId: nobody,
      sentence: expect.stringContaining('not on this device'),
    })
  })

  it('that cannot be read says so', async () => {
    const refused = () => Promise.reject(new DOMException('gone', 'UnknownError'))
    const device = createTestDevice(undefined, { ...createMemoryTables(), durable: true, get: refused })
    const store = createAppStore(device.services())
    await store.getState().showAttempt(nobody)
    expect(store.getState().view).toMatchObject({
      kind: 'problem',
      sentence: expect.stringContaining('could not read'),
    })
  })

  it('shows the one asked for last, however long the other takes', async () => {
    const device = createTestDevice()
    const maker = createAppStore(device.services(sampleContent()))
    const { attempt: one } = await beginQuiz(maker, { count: 2, seed: 'one' })
    const { attempt: other } = await beginQuiz(maker, { count: 2, seed: 'other' })

    let letGo = () => {}
    const lockAttempt: AppServices['lockAttempt'] = async attemptId => {
      if (attemptId === one.attemptId)
        await new Promise<void>(resolve => {
          letGo = resolve
        })
      return { release() {} }
    }
    const store = createAppStore(device.services({ lockAttempt }))
    await store.getState().openStore()
    const slow = store.getState().showAttempt(one.attemptId)
    await store.getState().showAttempt(other.attemptId)
    expect(openOf(store)?.attempt.attemptId).toBe(other.attemptId)
    letGo()
    await slow
    expect(openOf(store)?.attempt.attemptId).toBe(other.attemptId)
  })

  it('gives back a lock that arrives after it was left, and keeps the one of the attempt on screen', async () => {
    const device = createTestDevice()
    const maker = createAppStore(device.services(sampleContent()))
    const { attempt: one } = await beginQuiz(maker, { count: 2, seed: 'one' })
    const { attempt: other } = await beginQuiz(maker, { count: 2, seed: 'other' })

    const arrive = new Map<string, () => void>()
    const held = new Set<string>()
    const lockAttempt: AppServices['lockAttempt'] = async attemptId => {
      await new Promise<void>(resolve => arrive.set(attemptId, resolve))
      held.add(attemptId)
      return { release: () => void held.delete(attemptId) }
    }
    const store = createAppStore(device.services({ lockAttempt }))
    await store.getState().openStore()
    const ways = [one, other].map(({ attemptId }) => store.getState().showAttempt(attemptId))
    await vi.waitFor(() => expect(arrive.size).toBe(2))
    arrive.get(other.attemptId)?.()
    await ways[1]
    arrive.get(one.attemptId)?.()
    await ways[0]
    expect([...held]).toEqual([other.attemptId])
    store.getState().leaveAttempt()
    expect([...held]).toEqual([])

    arrive.clear()
    const late = store.getState().showAttempt(one.attemptId)
    await vi.waitFor(() => expect(arrive.size).toBe(1))
    store.getState().leaveAttempt()
    arrive.get(one.attemptId)?.()
    await late
    expect([...held]).toEqual([])
  })

  it('whose history has a hole shows what can be read and takes nothing more', async () => {
    const device = createTestDevice()
    const store = createAppStore(device.services(sampleContent()))
    const { attempt } = await beginQuiz(store, { count: 7, seed: 'first' })
    for (const { id } of attempt.questions.slice(0, 3)) await give(store, id)
    await saved(store)
    await device.tables.write([{ op: 'remove', store: 'events', key: [attempt.attemptId, 1] }])

    const later = createAppStore(device.services())
    await later.getState().showAttempt(attempt.attemptId)
    expect(openOf(later)).toMatchObject({ access: 'broken' })
    expect(openOf(later)?.state.responses.size).toBe(2)
    const last = attempt.questions.at(-1)?.id ?? ''
    await give(later, last)
    expect(openOf(later)?.state.responses.has(last)).toBe(false)
  })
})

describe('two tabs with one attempt', () => {
  async function twoTabs() {
    const browser = browserOf(createTestDevice())
    const [first, second] = [browser.tab(), browser.tab()]
    const { attempt } = await beginQuiz(first, { count: 7, seed: 'first' })
    await second.getState().showAttempt(attempt.attemptId)
    return { first, second, attempt, browser }
  }

  it('leave one of them reading: nothing it is given is kept', async () => {
    const { first, second } = await twoTabs()
    expect(openOf(first)?.access).toBe('writer')
    expect(openOf(second)?.access).toBe('reader')
    await give(second, choice)
    second.getState().flag(choice, true)
    await second.getState().finish('submitted')
    expect(openOf(second)?.state).toMatchObject({ lastEvent: null, finish: null })
    expect(second.getState().evidence.questions.size).toBe(0)
  })

  it('let the reading one follow what the other saved', async () => {
    const { first, second, attempt, browser } = await twoTabs()
    await give(first, choice)
    await saved(first)
    browser.tell(attempt.attemptId)
    await vi.waitFor(() => expect(openOf(second)?.state.responses.has(choice)).toBe(true))
    expect(openOf(second)?.access).toBe('reader')
  })

  it('let the reading one see the questions a readiness check asks in the other, and ask none itself', async () => {
    const browser = browserOf(createTestDevice())
    const [first, second] = [browser.tab(), browser.tab()]
    const started = await first.getState().beginAttempt(prepareCheck)
    if (started.kind === 'problem') throw new Error(started.sentence)
    first.getState().completeStart()
    await saved(first)
    await second.getState().showAttempt(started.attemptId)
    expect(openOf(second)).toMatchObject({ access: 'reader', attempt: { questions: [{ id: choice }] } })

    await give(first, choice)
    ask(first, 'numeric')
    await saved(first)
    browser.tell(started.attemptId)
    await vi.waitFor(() => expect(openOf(second)?.attempt.questions).toHaveLength(2))
    expect(openOf(second)?.attempt).toEqual(openOf(first)?.attempt)
    expect(openOf(second)?.questions).toEqual(openOf(first)?.questions)
    expect(openOf(second)?.state.responses.has(choice)).toBe(true)

    const before = openOf(second)
    ask(second, 'ordering')
    expect(openOf(second)).toEqual(before)
    await second.getState().continueHere()
    ask(second, 'ordering')
    await saved(second)
    browser.tell(started.attemptId)
    await vi.waitFor(() => expect(openOf(first)?.attempt).toEqual(openOf(second)?.attempt))
    expect(openOf(first)?.attempt.questions).toHaveLength(3)
    expect(openOf(first)?.access).toBe('reader')
  })

  it('change places with "Continue here", and nothing is lost', async () => {
    const { first, second, attempt } = await twoTabs()
    await give(first, choice)
    await saved(first)
    await second.getState().continueHere()
    expect(openOf(second)).toMatchObject({ access: 'writer' })
    expect(openOf(second)?.state.responses.has(choice)).toBe(true)
    expect(openOf(first)?.access).toBe('reader')

    const other = sampleId('numeric')
    await give(first, other)
    expect(openOf(first)?.state.responses.has(other)).toBe(false)
    await give(second, other)
    await saved(second)
    await first.getState().continueHere()
    expect(openOf(first)?.access).toBe('writer')
    expect([...(openOf(first)?.state.responses.keys() ?? [])].toSorted()).toEqual([choice, other].toSorted())
    expect(openOf(first)?.attempt).toEqual(attempt)
  })

  it('free the attempt when the one that has it lets go', async () => {
    const { first, attempt, browser } = await twoTabs()
    first.getState().leaveAttempt()
    expect(first.getState().view.kind).toBe('none')
    const third = browser.tab()
    await third.getState().showAttempt(attempt.attemptId)
    expect(openOf(third)?.access).toBe('writer')
  })
})
