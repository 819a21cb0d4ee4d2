import { describe, expect, it, vi } from 'vitest'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { checkStandings } from '#src/domain/readiness-check/check-standing.ts'
import type { CheckChoice } from '#src/domain/readiness-check/make-terms.ts'
import { type AppStore, createAppStore } from '#src/state/app-store.ts'
import { openAttemptOf } from '#src/state/open-attempt.ts'
import type { AppServices } from '#src/state/services.ts'
import { askNext, checkSituation, openQuestionOf, startCheck } from '#src/state/take-check.ts'
import { outline } from '#src/content/outline.ts'
import { createTestDevice, type TestDevice } from '#tests/state/test-device.ts'

const web: CheckChoice = { skills: ['dicom-web'], budget: 12, gamma: 0.8, again: false }

/** A page over the shipped banks and roles. */
function openPage(device: TestDevice = createTestDevice(), changes: Partial<AppServices> = {}) {
  const store = createAppStore(device.services(changes))
  return { device, store }
}

function openOf(store: AppStore) {
  const open = openAttemptOf(store.getState().view)
  if (open === null) throw new Error('no attempt is open')
  return open
}

const saved = (store: AppStore) =>
  vi.waitFor(() => expect(store.getState().saving.kind).toBe('saved'), { timeout: 10_000 })

async function start(store: AppStore, choice: CheckChoice = web) {
  const started = await startCheck(store.getState, choice)
  if (started.kind === 'problem') throw new Error(started.sentence)
  store.getState().completeStart()
  return started.attemptId
}

/** Says "I don't know" to the question on screen, after half a minute. */
async function giveUp(store: AppStore) {
  const question = openQuestionOf(openOf(store))
  if (question === null) throw new Error('no question is open')
  return store.getState().submit({
    questionId: question.id,
    response: { kind: 'dont-know' },
    confidence: null,
    elapsedMs: 60_000,
  })
}

/** Answers until the check is over, which must be soon. */
async function giveUpToTheEnd(store: AppStore): Promise<number> {
  for (let given = 1; given <= 40; given += 1) {
    expect(await giveUp(store)).toEqual({ kind: 'graded', score: 0 })
    const next = await askNext(store.getState)
    if (next.kind === 'over') return given
    expect(next).toEqual({ kind: 'asked' })
  }
  throw new Error('the check does not end')
}

/** What starting comes to, as a sentence. */
async function problemOf(store: AppStore, choice: CheckChoice) {
  const started = await startCheck(store.getState, choice)
  return started.kind === 'problem' ? started.sentence : 'started'
}

describe('a readiness check', () => {
  it('is asked question by question until it is over, and then finished', async () => {
    const { store } = openPage()
    const attemptId = await start(store)
    expect(openOf(store).attempt).toMatchObject({
      attemptId,
      mode: 'check',
      title: 'DICOMweb, Entry-level administrator',
      skills: ['dicom-web'],
      deadlineUtc: null,
      check: { roleId: 'entry-level-administrator', gamma: 0.8, budget: 12, again: false },
    })
    const given = await giveUpToTheEnd(store)
    expect(given).toBeGreaterThanOrEqual(3)
    const { attempt, state } = openOf(store)
    expect(attempt.questions).toHaveLength(given)
    expect(new Set(attempt.questions.map(({ id }) => id)).size).toBe(given)
    expect(attempt.questions.every(({ skill }) => skill === 'dicom-web')).toBe(true)
    expect(state.finish).toMatchObject({ reason: 'submitted', unanswered: [] })
    const terms = attempt.check
    if (terms === undefined) throw new Error('no terms')
    const [standing] = checkStandings(checkSituation(store.getState(), openOf(store), terms), measureSettings)
    expect(standing).toMatchObject({ verdict: { kind: 'below' }, state: { kind: 'settled' }, asked: given })
    expect(await askNext(store.getState)).toEqual({ kind: 'gone' })
  })

  it.each([
    ['all of a domain', ['clin-workflow', 'clin-imaging'], 'Clinical workflow'],
    ['some of a domain', ['dicom-web', 'dicom-encoding'], '2 skills of DICOM'],
    ['some of two domains', ['dicom-web', 'hl7-adt'], /^.+ and 1 more$/],
  ])('is named after its scope: %s', async (_, skills, name) => {
    const { store } = openPage()
    await start(store, { ...web, skills })
    const [scope] = openOf(store).attempt.title.split(', ')
    if (typeof name === 'string') expect(scope).toBe(name)
    else expect(scope).toMatch(name)
  })

  it('ends with its budget', async () => {
    const { store } = openPage()
    await start(store, { ...web, budget: 2 })
    expect(await giveUpToTheEnd(store)).toBe(2)
  })

  it('asks nothing while a question is open, and two wishes at once ask once', async () => {
    const { store } = openPage()
    await start(store)
    expect(await askNext(store.getState)).toEqual({ kind: 'asked' })
    expect(openOf(store).attempt.questions).toHaveLength(1)
    await giveUp(store)
    const both = await Promise.all([askNext(store.getState), askNext(store.getState)])
    expect(both).toEqual([{ kind: 'asked' }, { kind: 'asked' }])
    expect(openOf(store).attempt.questions).toHaveLength(2)
    await saved(store)
    expect(openOf(store).events.filter(({ type }) => type === 'ask')).toHaveLength(1)
  })

  it('asks nothing more when it is stopped while the next question is on its way', async () => {
    const { store } = openPage()
    await start(store)
    await giveUp(store)
    const next = askNext(store.getState)
    await store.getState().finish('stopped')
    expect(await next).toEqual({ kind: 'gone' })
    await saved(store)
    expect(openOf(store).attempt.questions).toHaveLength(1)
    expect(openOf(store).events.map(({ type }) => type)).toEqual(['response', 'finish'])
  })

  it('asks nothing when the learner has left meanwhile', async () => {
    const { store } = openPage()
    await start(store)
    await giveUp(store)
    const next = askNext(store.getState)
    store.getState().leaveAttempt()
    expect(await next).toEqual({ kind: 'gone' })
    const other = await start(store, { ...web, skills: ['hl7-syntax'] })
    expect(openOf(store).attempt).toMatchObject({ attemptId: other, questions: [{ skill: 'hl7-syntax' }] })
  })

  it('that was reloaded between a response and the next question goes on with the one it would have asked', async () => {
    const { device, store } = openPage()
    const attemptId = await start(store)
    await giveUp(store)
    await saved(store)
    const later = openPage(device).store
    await later.getState().showAttempt(attemptId)
    expect(openQuestionOf(openOf(later))).toBeNull()
    await askNext(later.getState)
    await askNext(store.getState)
    expect(openQuestionOf(openOf(later))).toEqual(openQuestionOf(openOf(store)))
    expect(openQuestionOf(openOf(later))).not.toBeNull()
  })

  it('that was reloaded with a question open shows that question', async () => {
    const { device, store } = openPage()
    const attemptId = await start(store)
    await giveUp(store)
    await askNext(store.getState)
    await saved(store)
    const later = openPage(device).store
    await later.getState().showAttempt(attemptId)
    expect(openQuestionOf(openOf(later))).toEqual(openQuestionOf(openOf(store)))
    expect(openOf(later).questions).toEqual(openOf(store).questions)
  })

  it('says so when a bank cannot be fetched, loses nothing, and goes on when it can', async () => {
    let isAway = false
    const device = createTestDevice()
    const { loadBank } = device.services()
    const { store } = openPage(device, {
      loadBank: async skill =>
        isAway ? { kind: 'failed', reason: 'The questions could not be fetched.' } : loadBank(skill),
    })
    isAway = true
    expect(await problemOf(store, web)).toBe('The questions could not be fetched.')
    expect(store.getState().view.kind).toBe('none')
    isAway = false
    await start(store)
    await giveUp(store)
    isAway = true
    const failed = { kind: 'failed', sentence: 'The questions could not be fetched.' }
    expect(await askNext(store.getState)).toEqual(failed)
    expect(await askNext(store.getState)).toEqual(failed)
    expect(openOf(store).state).toMatchObject({ finish: null, responses: { size: 1 } })
    isAway = false
    expect(await askNext(store.getState)).toEqual({ kind: 'asked' })
    expect(openOf(store).attempt.questions).toHaveLength(2)
  })

  it('says so when a question of the index is not in its bank', async () => {
    const device = createTestDevice()
    let isEmpty = false
    const { loadBank } = device.services()
    const { store } = openPage(device, {
      loadBank: async skill => (isEmpty ? { kind: 'bank', questions: new Map() } : loadBank(skill)),
    })
    await start(store)
    await giveUp(store)
    isEmpty = true
    expect(await askNext(store.getState)).toMatchObject({
      kind: 'failed',
      sentence: expect.stringMatching(/not in its bank/),
    })
    expect(await problemOf(store, web)).toMatch(/not in its bank/)
  })

  it('passes over a question whose content was lost, and goes on', async () => {
    const { device, store } = openPage()
    const attemptId = await start(store)
    await giveUp(store)
    await askNext(store.getState)
    await saved(store)
    const lost = openQuestionOf(openOf(store))
    if (lost === null) throw new Error('nothing asked')
    await device.tables.write([{ op: 'remove', store: 'pinnedQuestions', key: lost.hash }])
    const later = openPage(device).store
    await later.getState().showAttempt(attemptId)
    expect(openOf(later).questions.has(lost.id)).toBe(false)
    expect(openQuestionOf(openOf(later))).toBeNull()
    expect(await askNext(later.getState)).toEqual({ kind: 'asked' })
    expect(openQuestionOf(openOf(later))?.id).not.toBe(lost.id)
    expect(openQuestionOf(openOf(later))).not.toBeNull()
  })

  it('asks nothing in a tab that only reads', async () => {
    const { device, store } = openPage()
    const attemptId = await start(store)
    await giveUp(store)
    await saved(store)
    const reader = openPage(device, { lockAttempt: async () => null }).store
    await reader.getState().showAttempt(attemptId)
    expect(openOf(reader).access).toBe('reader')
    expect(await askNext(reader.getState)).toEqual({ kind: 'gone' })
    expect(openOf(reader).attempt.questions).toHaveLength(1)
  })

  it('asks for other numbers where a question was met before', async () => {
    const { device, store } = openPage()
    await start(store)
    const pinned: string[] = []
    const again = openPage(device, {
      pinVariants: async prepared => {
        pinned.push(...prepared.attempt.questions.map(({ id }) => id))
        return prepared
      },
    }).store
    await giveUpToTheEnd(store)
    await saved(store)
    await start(again, { ...web, again: true })
    // Unseen questions come first, and they have no other numbers to show.
    expect(pinned).toEqual([])
    device.clock.now += 200 * 86_400_000
    const met = openOf(store).attempt.questions.map(({ id }) => id)
    const onlyMet = {
      ...outline,
      index: outline.index.filter(({ id, skill }) => skill !== 'dicom-web' || met.includes(id)),
    }
    const late = openPage(device, { outline: onlyMet, pinVariants: again.getState().pinVariants }).store
    await start(late, { ...web, again: true })
    await giveUp(late)
    await askNext(late.getState)
    expect(pinned).toEqual(openOf(late).attempt.questions.map(({ id }) => id))
  })
})

describe('a check that cannot begin', () => {
  it('says that the role requires none of the chosen skills', async () => {
    const { store } = openPage()
    expect(await problemOf(store, { ...web, skills: ['no-such-skill'] })).toBe(
      'Entry-level administrator requires none of these skills. Choose others.',
    )
    expect(store.getState().view.kind).toBe('none')
  })

  it('says that everything is settled, and begins when it is to ask again', async () => {
    const { store } = openPage()
    await start(store)
    await giveUpToTheEnd(store)
    expect(await problemOf(store, web)).toMatch(/settled already/)
    expect(await problemOf(store, { ...web, again: true })).toBe('started')
  })

  it('says that no question is left that would tell', async () => {
    const none = { ...outline, index: outline.index.filter(({ skill }) => skill !== 'dicom-web') }
    const { store } = openPage(createTestDevice(), { outline: none })
    expect(await problemOf(store, web)).toMatch(/^No question that is left here would tell enough/)
  })
})

describe('a role copied here', () => {
  it('is what the check measures against, from the first moment of a visit', async () => {
    const shipped = outline.roles.find(({ id }) => id === 'entry-level-administrator')
    if (shipped === undefined) throw new Error('no role')
    const device = createTestDevice()
    device.stored.preferences = { roleId: 'my-role' }
    const { log } = await device.services().openStore()
    await log.saveDocument({
      kind: 'role',
      id: 'my-role',
      updatedUtc: device.clock.now,
      value: {
        ...shipped,
        id: 'my-role',
        name: 'My role',
        summary: 'Mine.',
        vintage: 'Now',
        notes: [],
        required: { 'dicom-web': { level: 85, evidence: 'J' } },
        basedOn: shipped.id,
        updatedUtc: '2026-01-31T09:00:00.000Z',
      },
    })
    const { store } = openPage(device)
    await start(store, { ...web, skills: null })
    expect(openOf(store).attempt).toMatchObject({
      title: 'DICOMweb, My role',
      check: { roleId: 'my-role', skills: [{ id: 'dicom-web', requiredLevel: 85 }] },
    })
  })
})
