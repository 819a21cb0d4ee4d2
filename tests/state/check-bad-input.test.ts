import { describe, expect, it, vi } from 'vitest'
import { outline } from '#src/content/outline.ts'
import type { CheckTerms } from '#src/domain/readiness-check/check-terms.ts'
import { type AppStore, createAppStore } from '#src/state/app-store.ts'
import { openAttemptOf } from '#src/state/open-attempt.ts'
import type { AppServices } from '#src/state/services.ts'
import { askNext, openQuestionOf, startCheck } from '#src/state/take-check.ts'
import { attemptOf, pinned } from '#tests/storage/test-attempt.ts'
import { checkOf } from '#tests/storage/test-check.ts'
import { createTestDevice, type TestDevice } from '#tests/state/test-device.ts'

const web = { skills: ['dicom-web'], budget: 12, gamma: 0.8, again: false }
const dayMs = 86_400_000

function openPage(device: TestDevice = createTestDevice(), changes: Partial<AppServices> = {}) {
  return { device, store: createAppStore(device.services(changes)) }
}

function openOf(store: AppStore) {
  const open = openAttemptOf(store.getState().view)
  if (open === null) throw new Error('no attempt is open')
  return open
}

const saved = (store: AppStore) =>
  vi.waitFor(() => expect(store.getState().saving.kind).toBe('saved'), { timeout: 10_000 })

async function start(store: AppStore) {
  const started = await startCheck(store.getState, web)
  if (started.kind === 'problem') throw new Error(started.sentence)
  store.getState().completeStart()
  return started.attemptId
}

/** Says "I don't know" to the question on screen. */
async function giveUp(store: AppStore) {
  const { id } = openQuestionOf(openOf(store)) ?? { id: 'none' }
  const given = {
    questionId: id,
    response: { kind: 'dont-know' },
    confidence: null,
    elapsedMs: 60_000,
  } as const
  expect(await store.getState().submit(given)).toEqual({ kind: 'graded', score: 0 })
  return id
}

/** Gives up until the check is over; the questions in the order asked. */
async function giveUpToTheEnd(store: AppStore): Promise<string[]> {
  const asked: string[] = []
  while (asked.length < 40) {
    asked.push(await giveUp(store))
    if ((await askNext(store.getState)).kind === 'over') return asked
  }
  throw new Error('the check does not end')
}

describe('a clock set back during a check', () => {
  it.each([
    ['a day', dayMs],
    ['a year', 365 * dayMs],
  ])('by %s asks nothing twice, counts everything and comes to an end', async (_, ms) => {
    const { device, store } = openPage()
    await start(store)
    const first = await giveUp(store)
    device.clock.jumpMs = -ms
    expect(await askNext(store.getState)).toEqual({ kind: 'asked' })
    const asked = [first, ...(await giveUpToTheEnd(store))]
    expect(new Set(asked).size).toBe(asked.length)
    const { attempt, state } = openOf(store)
    expect(attempt.questions.map(({ id }) => id)).toEqual(asked)
    expect(state).toMatchObject({ finish: { reason: 'submitted', unanswered: [] } })
    expect(store.getState().evidence.questions.size).toBe(asked.length)
    expect(asked.length).toBeGreaterThanOrEqual(3)
    expect(asked.length).toBeLessThanOrEqual(web.budget)
  })
})

describe('a check resumed after an update with other banks', () => {
  it('goes on with its open question as it was, and then asks what the banks have now', async () => {
    const { device, store } = openPage()
    const attemptId = await start(store)
    await giveUp(store)
    await askNext(store.getState)
    await saved(store)
    const before = openOf(store)
    const waiting = openQuestionOf(before)
    if (waiting === null) throw new Error('nothing asked')
    // The open question is gone from the banks, the answered one was changed.
    const changed = outline.index
      .filter(({ id }) => id !== waiting.id)
      .map(one => (before.state.responses.has(one.id) ? { ...one, hash: 'changed-hash' } : one))
    const later = openPage(device, { outline: { ...outline, index: changed } }).store
    await later.getState().showAttempt(attemptId)
    expect(openQuestionOf(openOf(later))).toEqual(waiting)
    expect(openOf(later).questions).toEqual(before.questions)
    const asked = await giveUpToTheEnd(later)
    expect(asked[0]).toBe(waiting.id)
    expect(asked.slice(1).every(id => changed.some(one => one.id === id))).toBe(true)
    expect(asked).not.toContain(before.attempt.questions[0]?.id)
  })

  it('is over at once where this app knows none of its skills any more', async () => {
    const { device, store } = openPage()
    const { check } = checkOf('1')
    if (check === undefined) throw new Error('a check has terms')
    const unknown: CheckTerms = { ...check, skills: [{ id: 'gone-skill', requiredLevel: 60 }] }
    const { log } = await device.services().openStore()
    await log.startAttempt({ ...attemptOf('1'), mode: 'check', check: unknown }, pinned)
    await store.getState().openStore()
    await store.getState().showAttempt('1'.repeat(32))
    await giveUp(store)
    expect(await askNext(store.getState)).toEqual({ kind: 'over' })
    expect(openOf(store).state.finish).toMatchObject({ reason: 'submitted' })
  })
})
