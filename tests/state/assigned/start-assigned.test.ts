import { describe, expect, it, vi } from 'vitest'
import { assignmentHash } from '#src/domain/assignment/assignment-hash.ts'
import { drawBlueprint } from '#src/domain/assignment/draw-blueprint.ts'
import type { HandOut } from '#src/domain/assignment/hand-out.ts'
import { type AppStore, createAppStore } from '#src/state/app-store.ts'
import { startAssigned } from '#src/state/assigned/start-assigned.ts'
import { shippedIndex } from '#src/state/assigning/question-stock.ts'
import { openAttemptOf } from '#src/state/open-attempt.ts'
import { copyRole } from '#src/state/edit-roles.ts'
import { settledCatalog } from '#src/state/settled-catalog.ts'
import { askNext } from '#src/state/take-check.ts'
import type { AppServices } from '#src/state/services.ts'
import { listOf, sampleHandOut, withheldHandOut } from '#tests/state/assigned/hand-out.ts'
import { sampleQuestions } from '#tests/domain/question/sample-questions.ts'
import { sampleBanks, sampleContent, sampleId } from '#tests/state/sample-content.ts'
import { createTestDevice } from '#tests/state/test-device.ts'

const zoe = { name: 'Zoë', className: '4b' }

function openApp(changes: Partial<AppServices> = sampleContent()) {
  const device = createTestDevice()
  return { device, store: createAppStore(device.services(changes)) }
}

async function start(store: AppStore, handOut: HandOut) {
  const started = await startAssigned(store.getState, handOut, zoe)
  if (started.kind === 'problem') return started
  store.getState().completeStart()
  return vi.waitFor(
    () => {
      expect(store.getState().saving.kind).toBe('saved')
      const open = openAttemptOf(store.getState().view)
      if (open === null) throw new Error('the attempt is not open')
      return { ...open, kind: 'open' } as const
    },
    { timeout: 4000 },
  )
}
async function begin(store: AppStore, handOut: HandOut) {
  const begun = await start(store, handOut)
  if (begun.kind === 'problem') throw new Error(begun.sentence)
  return begun
}
async function settledRoles(store: AppStore) {
  const settled = await settledCatalog(store)
  return settled.kind === 'failed' ? null : settled.catalog.roles
}
const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1)

describe('starting an assignment', () => {
  it('asks its questions in its order, in the name of who takes it, under its rules', async () => {
    const { device, store } = openApp()
    const handOut = sampleHandOut(
      { mode: 'exam', minutes: 30, feedback: 'score' },
      { extra: { name: 'Zoë', minutes: 15 } },
    )
    const { attempt, access } = await begin(store, handOut)
    expect(access).toBe('writer')
    expect(attempt).toMatchObject({
      title: 'Monday quiz',
      mode: 'exam',
      questions: listOf(),
      skills: ['dicom-web', 'hl7-syntax'],
      startedUtc: device.clock.now,
      deadlineUtc: device.clock.now + 45 * 60_000,
      assignment: {
        assignmentId: 'a'.repeat(32),
        assignmentHash: assignmentHash(handOut.assignment),
        name: 'Zoë',
        className: '4b',
        extraMinutes: 15,
        feedback: 'score',
        grading: 'device',
      },
    })
  })

  it('is the same attempt, with the same questions, after the page was loaded anew', async () => {
    const { device, store } = openApp()
    const { attempt, questions } = await begin(store, sampleHandOut())
    const later = createAppStore(
      device.services({ loadBank: async () => ({ kind: 'failed', reason: 'offline' }) }),
    )
    await later.getState().showAttempt(attempt.attemptId)
    const open = openAttemptOf(later.getState().view)
    expect(open?.attempt).toEqual(attempt)
    expect([...(open?.questions ?? [])]).toEqual([...questions])
  })

  it('begun before the close has its whole time behind it', async () => {
    const { device, store } = openApp()
    const closesUtc = device.clock.now + 60_000
    const { attempt } = await begin(store, sampleHandOut({ minutes: 30, closesUtc }))
    expect(attempt.deadlineUtc).toBe(device.clock.now + 30 * 60_000)
  })

  it('as practice has feedback after each response and no deadline; otherwise it is an exam', async () => {
    const practised = sampleHandOut({ mode: 'practice', feedback: 'each', minutes: 5 })
    expect((await begin(openApp().store, practised)).attempt).toMatchObject({
      mode: 'practice',
      deadlineUtc: null,
    })
    const silent = sampleHandOut({ mode: 'practice', feedback: 'none' })
    expect((await begin(openApp().store, silent)).attempt).toMatchObject({
      mode: 'exam',
      deadlineUtc: null,
    })
  })

  it('shuffles the order for each attempt where it says so, and loses none', async () => {
    const list = listOf(Object.values(sampleQuestions).map(({ kind }) => kind))
    const handOut = sampleHandOut({ questions: { kind: 'fixed', list, shuffled: true } })
    const orders = new Set<string>()
    for (let n = 0; n < 4; n += 1) {
      const { attempt } = await begin(openApp().store, handOut)
      expect(attempt.questions.toSorted(byId)).toEqual(list.toSorted(byId))
      orders.add(attempt.questions.map(({ id }) => id).join())
    }
    expect(orders.size).toBeGreaterThan(1)
  })

  it('never asks another version of a question in its place', async () => {
    const [first, ...others] = listOf()
    if (first === undefined) throw new Error('there are questions')
    const list = [{ ...first, hash: 'older' }, ...others, { id: 'gone', hash: 'gone', skill: 'gone' }]
    const handOut = sampleHandOut({ questions: { kind: 'fixed', list, shuffled: false } })
    const { attempt, leftOut } = await begin(openApp().store, handOut)
    expect(attempt.questions).toEqual(others)
    expect(leftOut).toBe(0)
  })

  it('with nothing that is here says so and begins nothing', async () => {
    const { store } = openApp()
    const list = [{ id: 'gone', hash: 'gone', skill: 'gone' }]
    const handOut = sampleHandOut({ questions: { kind: 'fixed', list, shuffled: false } })
    expect(await start(store, handOut)).toEqual({
      kind: 'problem',
      sentence: expect.stringMatching(/as a file with its questions/),
    })
    expect(store.getState().view.kind).toBe('none')
  })

  it('without the connection to fetch a bank says so and begins nothing', async () => {
    const banks = sampleBanks()
    banks.away.add('hl7-syntax')
    const { store } = openApp({ ...sampleContent(), loadBank: banks.loadBank })
    expect(await start(store, sampleHandOut())).toMatchObject({
      kind: 'problem',
      sentence: expect.stringMatching(/hl7-syntax could not be fetched/),
    })
  })

  it('asks questions that came along, without any bank, and pins them', async () => {
    const { device, store } = openApp({
      ...sampleContent(),
      loadBank: async () => ({ kind: 'failed', reason: 'offline' }),
    })
    const handOut = withheldHandOut()
    const { attempt, questions } = await begin(store, handOut)
    expect(attempt.questions.map(({ hash }) => hash)).toEqual(handOut.questions?.map(({ hash }) => hash))
    const pinned = (await device.tables.scan('pinnedQuestions', {})).map(({ row }) => row)
    expect(pinned).toHaveLength(3)
    for (const { hash, question } of handOut.questions ?? [])
      expect(pinned).toContainEqual({ hash, question })
    expect(questions.size).toBe(3)
  })

  it('takes from its own bank what it has there, whatever content came along under the same hash', async () => {
    const { device, store } = openApp()
    const [first] = listOf()
    if (first === undefined) throw new Error('there are questions')
    const real = sampleQuestions['single-choice']
    const question = { ...real, explanation: 'What somebody else wants you to believe.' }
    const handOut = sampleHandOut(
      { questions: { kind: 'fixed', list: [first], shuffled: false } },
      { questions: [{ ...first, question }] },
    )
    await begin(store, handOut)
    const [pinned] = await device.tables.scan('pinnedQuestions', {})
    expect(pinned?.row).toEqual({ hash: first.hash, question: real })
  })

  it('refuses a question for a skill that is not its own: it would count as evidence there', async () => {
    const list = listOf().map((one, place) => (place === 0 ? { ...one, skill: 'hl7-syntax' } : one))
    const handOut = sampleHandOut({ questions: { kind: 'fixed', list, shuffled: false } })
    expect((await begin(openApp().store, handOut)).attempt.questions).toEqual(list.slice(1))
  })
})

describe('starting a drawn assignment', () => {
  const rows = [
    { skill: 'dicom-web', levels: [], count: 3 },
    { skill: 'hl7-adt', levels: [40 as const, 60 as const], count: 2 },
  ]
  const handOut = sampleHandOut({ questions: { kind: 'drawn', rows, seed: 'monday' } })

  it('draws by the seed of the assignment and the attempt, so that who collects can draw it again', async () => {
    const { attempt } = await begin(openApp({}).store, handOut)
    const seed = `monday-${attempt.attemptId}`
    const again = drawBlueprint({ index: shippedIndex, rows, seed }).questions
    expect(attempt.questions).toEqual(again.map(({ id, hash, skill }) => ({ id, hash, skill })))
    expect(attempt.questions).toHaveLength(5)
  })

  it('draws other questions for another attempt', async () => {
    const ids = async () =>
      (await begin(openApp({}).store, handOut)).attempt.questions.map(({ id }) => id).join()
    const draws = new Set([await ids(), await ids(), await ids()])
    expect(draws.size).toBeGreaterThan(1)
  })
})

describe('starting an assigned readiness check', () => {
  const terms = {
    roleId: 'entry-level-administrator',
    skills: [{ id: 'dicom-web', requiredLevel: 60 }],
    gamma: 0.8,
    budget: 3,
    again: true,
  }
  const handOut = sampleHandOut({ questions: { kind: 'check', terms }, feedback: 'none', attempts: 2 })

  async function answer(store: AppStore) {
    const open = openAttemptOf(store.getState().view)
    const last = open?.attempt.questions.at(-1)
    await store.getState().submit({
      questionId: last?.id ?? '',
      response: { kind: 'dont-know' },
      confidence: null,
      elapsedMs: 60_000,
    })
  }

  it('is a check under its terms, which goes on by itself', async () => {
    const { store } = openApp({})
    const { attempt } = await begin(store, handOut)
    expect(attempt).toMatchObject({
      mode: 'check',
      check: terms,
      assignment: { name: 'Zoë', feedback: 'none' },
    })
    await answer(store)
    expect(await askNext(store.getState)).toEqual({ kind: 'asked' })
    expect(openAttemptOf(store.getState().view)?.attempt.questions).toHaveLength(2)
  })

  it('against a role of the instructor’s own takes its levels, and leaves a role of the learner’s of that id alone', async () => {
    const { store } = openApp({})
    await store.getState().openStore()
    const [shipped] = (await settledRoles(store)) ?? []
    if (shipped === undefined) throw new Error('there are roles')
    const mine = await copyRole(store, shipped)
    const theirs = { ...terms, roleId: mine.id, roleName: 'Night shift' }
    const { attempt } = await begin(store, sampleHandOut({ questions: { kind: 'check', terms: theirs } }))
    expect(attempt.check).toEqual(theirs)
    await store.getState().readRoles()
    expect(store.getState().customRoles).toEqual(
      [mine].map(role => ({ ...role, updatedUtc: expect.any(String) })),
    )
    expect(store.getState().preferences.roleId).toBe('entry-level-administrator')
  })

  it('asks nobody other numbers than those that can be scored elsewhere', async () => {
    const pinVariants = vi.fn<AppServices['pinVariants']>(async prepared => prepared)
    const { device, store } = openApp({ ...sampleContent(), pinVariants })
    await begin(store, handOut)
    await answer(store)
    await askNext(store.getState)
    await answer(store)
    await store.getState().finish('stopped')
    // Both questions of the skill were met; long ago enough to be asked again.
    device.clock.now += 400 * 86_400_000
    const { attempt } = await begin(store, handOut)
    expect(store.getState().evidence.questions.has(attempt.questions[0]?.id ?? '')).toBe(true)
    await answer(store)
    expect(await askNext(store.getState)).toEqual({ kind: 'asked' })
    expect(pinVariants).not.toHaveBeenCalled()
  })
})

describe('what is given to an assignment that the instructor scores', () => {
  const choice = sampleId('single-choice')
  const stateOf = (store: AppStore) => openAttemptOf(store.getState().view)?.state

  it('is kept without a score, counts as answered, and is no evidence', async () => {
    const { device, store } = openApp()
    const { attempt } = await begin(store, withheldHandOut({ minutes: 10 }))
    const response = { kind: 'single-choice', option: 'b' } as const
    const given = { questionId: choice, response, confidence: 'sure', elapsedMs: 9_000 } as const
    expect(await store.getState().submit(given)).toMatchObject({ kind: 'graded' })
    const [asked] = attempt.questions
    expect(stateOf(store)?.given.get(choice)).toMatchObject({
      type: 'given',
      questionHash: asked?.hash,
      response,
      confidence: 'sure',
      elapsedMs: 9_000,
    })
    expect(stateOf(store)?.answered.has(choice)).toBe(true)
    expect(stateOf(store)?.responses.size).toBe(0)
    const encounter = store.getState().evidence.questions.get(choice)?.get(attempt.attemptId)
    expect(encounter?.standing).toBeNull()
    await vi.waitFor(() => expect(store.getState().saving.kind).toBe('saved'))
    const later = createAppStore(device.services(sampleContent()))
    await later.getState().showAttempt(attempt.attemptId)
    expect(stateOf(later)?.given.get(choice)).toMatchObject({ response })
    expect(JSON.stringify(await device.tables.scan('events', {}))).not.toContain('"score"')
  })

  it('is refused while it is not whole, as anywhere', async () => {
    const { store } = openApp()
    await begin(store, withheldHandOut())
    const give = (value: string) =>
      store.getState().submit({
        questionId: sampleId('numeric'),
        response: { kind: 'numeric', value, unit: 'MB' },
        confidence: null,
        elapsedMs: 5_000,
      })
    expect(await give('1,234')).toMatchObject({ kind: 'invalid' })
    expect(await give(' ')).toMatchObject({ kind: 'unanswered' })
    expect(stateOf(store)?.answered.size).toBe(0)
  })

  it('is taken back, and handed in with drafts when the time is up', async () => {
    const { store } = openApp()
    await begin(store, withheldHandOut({ minutes: 10 }))
    const { submit, clearResponse, keepDraft, finish } = store.getState()
    const dontKnow = { kind: 'dont-know' } as const
    await submit({ questionId: choice, response: dontKnow, confidence: 'sure', elapsedMs: 5_000 })
    expect(stateOf(store)?.given.get(choice)?.confidence).toBeNull()
    clearResponse(choice)
    expect(stateOf(store)?.answered.size).toBe(0)
    keepDraft(sampleId('numeric'), { kind: 'numeric', value: '12', unit: 'MB' })
    await finish('time-up')
    expect([...(stateOf(store)?.given.keys() ?? [])]).toEqual([sampleId('numeric')])
    // Nothing shows how the others are answered: they are still to be met.
    expect(stateOf(store)?.finish).toMatchObject({ reason: 'time-up', unanswered: [] })
    expect([...store.getState().evidence.questions.keys()]).not.toContain(sampleId('ordering'))
  })

  it.each([
    ['end', ['ordering', 'numeric']],
    ['score', []],
    ['none', []],
  ] as const)('a question left unanswered with feedback "%s" is met as it should', async (feedback, met) => {
    const { store } = openApp()
    const { attempt } = await begin(store, sampleHandOut({ feedback, mode: 'exam' }))
    const response = { kind: 'dont-know' } as const
    await store.getState().submit({ questionId: choice, response, confidence: null, elapsedMs: 5_000 })
    await store.getState().finish('submitted')
    const { evidence } = store.getState()
    const unanswered = [...evidence.questions].filter(
      ([, encounters]) => encounters.get(attempt.attemptId)?.unansweredUtc !== null,
    )
    expect(new Set(unanswered.map(([id]) => id))).toEqual(new Set(met.map(kind => sampleId(kind))))
  })
})
