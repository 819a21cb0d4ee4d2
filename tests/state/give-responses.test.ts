import { describe, expect, it, vi } from 'vitest'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import type { Response } from '#src/domain/question/response.ts'
import { type AppStore, createAppStore } from '#src/state/app-store.ts'
import { openAttemptOf } from '#src/state/open-attempt.ts'
import { beginQuiz } from '#tests/state/answer-quiz.ts'
import { sampleContent, sampleId } from '#tests/state/sample-content.ts'
import { createTestDevice } from '#tests/state/test-device.ts'

const right: Response = { kind: 'single-choice', option: 'a' }
const wrong: Response = { kind: 'single-choice', option: 'b' }
const choice = sampleId('single-choice')
const numeric = sampleId('numeric')

async function begin(mode: 'practice' | 'exam') {
  const device = createTestDevice()
  const store = createAppStore(device.services(sampleContent()))
  const { attempt } = await beginQuiz(store, { mode, count: 7, seed: 'first' })
  const give = (questionId: string, response: Response) =>
    store.getState().submit({ questionId, response, confidence: 'sure', elapsedMs: 5000 })
  const nextVisit = async () => {
    const later = createAppStore(device.services())
    await later.getState().showAttempt(attempt.attemptId)
    return later
  }
  return { device, store, attempt, give, nextVisit }
}

const stateOf = (store: AppStore) => openAttemptOf(store.getState().view)?.state
const settled = async (store: AppStore) => {
  await (await store.getState().openStore()).log.settle()
  await vi.waitFor(() => expect(store.getState().saving.kind).toBe('saved'))
}

/** The response that counts as evidence, of any attempt. */
function evidenceOf(store: AppStore, questionId: string) {
  const encounters = [...(store.getState().evidence.questions.get(questionId)?.values() ?? [])]
  expect(encounters.length).toBeLessThan(2)
  return encounters[0]?.standing ?? null
}

describe('a response', () => {
  it('is scored, shown and counted at once, and told to be saved only later', async () => {
    const { store, give } = await begin('practice')
    const result = await give(choice, right)
    expect(result).toEqual({ kind: 'graded', score: 1 })
    expect(store.getState().saving.kind).toBe('saving')
    expect(stateOf(store)?.responses.get(choice)).toMatchObject({
      response: right,
      score: 1,
      confidence: 'sure',
    })
    expect(evidenceOf(store, choice)).toMatchObject({
      kind: 'response',
      score: 1,
      skill: 'dicom-web',
      chance: 0.25,
    })
    await settled(store)
    expect(store.getState().saving).toMatchObject({ kind: 'saved' })
  })

  it('counts once, also after it was saved and after the page was loaded anew', async () => {
    const { device, store, give, nextVisit } = await begin('practice')
    await give(choice, right)
    device.clock.now += 1500
    await settled(store)
    const events = openAttemptOf(store.getState().view)?.events ?? []
    expect(events.filter(({ type }) => type === 'response')).toHaveLength(1)
    expect(events[0]).toMatchObject({ seq: 0, hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(evidenceOf(store, choice)).toMatchObject({ score: 1 })

    const later = await nextVisit()
    expect(evidenceOf(later, choice)).toEqual(evidenceOf(store, choice))
    expect(stateOf(later)?.responses.get(choice)).toEqual(stateOf(store)?.responses.get(choice))
    expect(foldEvents(events).questions.get(choice)).toEqual(later.getState().evidence.questions.get(choice))
  })

  it('of "I don’t know" scores 0 and counts', async () => {
    const { store, give } = await begin('practice')
    expect(await give(numeric, { kind: 'dont-know' })).toEqual({ kind: 'graded', score: 0 })
    expect(evidenceOf(store, numeric)).toMatchObject({ score: 0 })
    // However sure one was said to be: it is no firm belief in something wrong.
    expect(stateOf(store)?.responses.get(numeric)).toMatchObject({ confidence: null })
  })

  it.each<[string, Response, object]>([
    ['a number that cannot be read', { kind: 'numeric', value: '1,234', unit: 'MB' }, { kind: 'invalid' }],
    ['nothing at all', { kind: 'numeric', value: '  ', unit: 'MB' }, { kind: 'unanswered' }],
    ['a response of another kind', right, { kind: 'invalid' }],
  ])('is not kept when it is %s', async (_, response, result) => {
    const { store, give } = await begin('practice')
    expect(await give(numeric, response)).toMatchObject(result)
    expect(stateOf(store)?.responses.size).toBe(0)
    expect(stateOf(store)?.lastEvent).toBeNull()
    expect(evidenceOf(store, numeric)).toBeNull()
  })

  it('to a question that is not asked is refused', async () => {
    const { store, give } = await begin('practice')
    expect(await give('another-question', right)).toMatchObject({ kind: 'invalid' })
    expect(stateOf(store)?.lastEvent).toBeNull()
  })

  it('in practice stands as first given: a second one came after the feedback', async () => {
    const { store, give, nextVisit } = await begin('practice')
    await give(choice, wrong)
    await give(choice, right)
    await settled(store)
    expect(evidenceOf(store, choice)).toMatchObject({ score: 0, seq: 0 })
    expect(evidenceOf(await nextVisit(), choice)).toEqual(evidenceOf(store, choice))
  })

  it('in an exam stands as last given, and can be taken back', async () => {
    const { store, give, nextVisit } = await begin('exam')
    await give(choice, wrong)
    await give(choice, right)
    await settled(store)
    expect(evidenceOf(store, choice)).toMatchObject({ score: 1, seq: 1 })
    expect(evidenceOf(await nextVisit(), choice)).toEqual(evidenceOf(store, choice))

    store.getState().clearResponse(choice)
    expect(stateOf(store)?.responses.has(choice)).toBe(false)
    await settled(store)
    expect(evidenceOf(store, choice)).toEqual({ kind: 'taken-back', seq: 2 })
    expect(stateOf(await nextVisit())?.responses.has(choice)).toBe(false)
  })

  it('given before the store is open counts when it is', async () => {
    const device = createTestDevice()
    const { openStore } = device.services()
    let isOpen = () => {}
    const opening = new Promise<void>(resolve => {
      isOpen = resolve
    })
    const slowly = { openStore: async () => opening.then(openStore), ...sampleContent() }
    const store = createAppStore(device.services(slowly))
    void store.getState().openStore()
    await store.getState().startQuiz({ skills: ['dicom-web'], count: 2, seed: 'first' })
    await store.getState().submit({ questionId: choice, response: right, confidence: null, elapsedMs: 900 })
    expect(evidenceOf(store, choice)).toMatchObject({ score: 1 })
    isOpen()
    await vi.waitFor(() => expect(store.getState().health.kind).toBe('ready'))
    expect(evidenceOf(store, choice)).toMatchObject({ score: 1 })
    store.getState().completeStart()
    await settled(store)
    expect(evidenceOf(store, choice)).toMatchObject({ score: 1 })
  })
})

describe('what else is kept of an attempt', () => {
  it('is work in progress, flags and reports, as they were left', async () => {
    const { store, nextVisit } = await begin('exam')
    const { keepDraft, flag, report } = store.getState()
    keepDraft(numeric, { kind: 'numeric', value: '12', unit: 'GB' })
    flag(numeric, true)
    flag(choice, true)
    flag(choice, false)
    report(choice, 'Two options are right.')
    await settled(store)
    const state = stateOf(await nextVisit())
    expect(state?.drafts.get(numeric)).toEqual({ kind: 'numeric', value: '12', unit: 'GB' })
    expect([...(state?.flagged ?? [])]).toEqual([numeric])
    expect([...(state?.reported ?? [])]).toEqual([choice])
    expect(state?.responses.size).toBe(0)
  })

  it('is a jump of the clock', async () => {
    const { store, nextVisit } = await begin('exam')
    store.getState().noticeClockJump(3_600_000)
    await settled(store)
    expect(stateOf(await nextVisit())?.clockJumpMs).toBe(3_600_000)
  })

  it('is its end, with the questions that have no response; they count as seen', async () => {
    const { store, attempt, give, nextVisit } = await begin('exam')
    await give(choice, right)
    void store.getState().finish('submitted')
    await store.getState().finish('time-up')
    await settled(store)
    const later = await nextVisit()
    expect(stateOf(later)?.finish).toMatchObject({
      reason: 'submitted',
      unanswered: attempt.questions.map(({ id }) => id).filter(id => id !== choice),
    })
    expect(openAttemptOf(later.getState().view)?.events.filter(({ type }) => type === 'finish')).toHaveLength(
      1,
    )
    expect(evidenceOf(later, numeric)).toBeNull()
    expect(later.getState().evidence.questions.has(numeric)).toBe(true)
    await vi.waitFor(() => expect(store.getState().attempts).toMatchObject([{ finished: true }]))
  })
})
