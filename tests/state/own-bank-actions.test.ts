import { describe, expect, it } from 'vitest'
import { createMemoryTables } from '#src/storage/memory-tables.ts'
import type { OwnBank } from '#src/domain/question/own-bank.ts'
import { type AppStore, createAppStore } from '#src/state/app-store.ts'
import { openAttemptOf } from '#src/state/open-attempt.ts'
import { ownBankActions } from '#src/state/own-bank-actions.ts'
import { readPinnedAttempt } from '#src/state/read-pinned-attempt.ts'
import { bankIn, bankOf, readAsJson, smallQuestion } from '#tests/exchange/own-bank/own-bank-files.ts'
import { failingTables } from '#tests/storage/failing-tables.ts'
import { beginQuiz } from '#tests/state/answer-quiz.ts'
import { createTestDevice, type TestDevice } from '#tests/state/test-device.ts'

const many = (count: number, level = 40) =>
  bankOf(...Array.from({ length: count }, (_, at) => ({ ...smallQuestion, id: `q${at}`, level })))
const bank = bankIn(await readAsJson(many(3)))
const changed = bankIn(
  await readAsJson(bankOf({ ...smallQuestion, id: 'q0' }, { ...smallQuestion, id: 'q9' })),
)

function openPage(device: TestDevice = createTestDevice()) {
  const store = createAppStore(device.services())
  return { device, store, actions: ownBankActions(store) }
}

const ownIds = (store: AppStore) =>
  store.getState().outline.index.flatMap(({ id }) => (id.startsWith('own-') ? [id] : []))
const idsOf = ({ questions }: OwnBank) => questions.map(({ id }) => id)

describe('an imported bank', () => {
  it('can be asked at once, and by the next page as well', async () => {
    const { device, store, actions } = openPage()
    expect(await actions.keep(bank, true)).toEqual({ kind: 'stored', durable: true })
    expect(ownIds(store)).toEqual(idsOf(bank))

    const next = openPage(device).store
    await next.getState().openStore()
    expect(ownIds(next)).toEqual(idsOf(bank))
    const result = await next.getState().startQuiz({ questions: idsOf(bank) })
    expect(result.kind).toBe('started')
    const open = openAttemptOf(next.getState().view)
    expect(open?.attempt.questions).toEqual(
      bank.questions.map(({ id, hash, skill }) => ({ id, hash, skill })),
    )
    expect(open?.questions.size).toBe(3)
  })

  it('can be asked in another tab that was open before, until it is removed', async () => {
    const { device, store, actions } = openPage()
    const other = openPage(device).store
    await other.getState().openStore()
    expect(ownIds(other)).toEqual([])
    await actions.keep(bank, true)
    await expect.poll(() => ownIds(other)).toEqual(idsOf(bank))
    const [id = ''] = idsOf(bank)
    expect((await other.getState().startQuiz({ questions: [id] })).kind).toBe('started')

    const banks = await actions.list()
    if ('kind' in banks) throw new Error(banks.sentence)
    for (const one of banks) await actions.remove(one)
    await expect.poll(() => ownIds(other)).toEqual([])
    expect(ownIds(store)).toEqual([])
  })

  it('counts in the estimate like any other', async () => {
    const { store, actions } = openPage()
    await actions.keep(bank, true)
    const [id = ''] = idsOf(bank)
    await beginQuiz(store, { questions: [id], mode: 'practice' })
    const response = { kind: 'single-choice', option: 'b' } as const
    expect(
      await store.getState().submit({ questionId: id, response, confidence: null, elapsedMs: 9_000 }),
    ).toMatchObject({ kind: 'graded', score: 1 })
    await expect.poll(() => store.getState().evidence.questions.has(id)).toBe(true)
  })

  it('is drawn with shipped ones, but never by a seed that others share', async () => {
    const { store, actions } = openPage()
    const { startQuiz } = store.getState()
    const drawn = async (seed: string | null) => {
      await startQuiz({ skills: ['hl7-syntax'], count: 50, seed })
      return openAttemptOf(store.getState().view)?.attempt.questions.map(({ id }) => id) ?? []
    }
    const before = await drawn('monday')
    await actions.keep(bankIn(await readAsJson(many(40))), true)
    expect(await drawn('monday')).toEqual(before)
    expect((await drawn(null)).some(id => id.startsWith('own-'))).toBe(true)
  })

  it('F34: the same file again changes nothing', async () => {
    const { actions } = openPage()
    await actions.keep(bank, true)
    expect(await actions.standingOf(bank)).toMatchObject({ kind: 'here', present: { id: 'ct-quiz' } })
  })

  it('F35: other content under the same id is kept beside it, and the id points to what was chosen', async () => {
    const { store, actions } = openPage()
    await actions.keep(bank, true)
    expect(await actions.standingOf(changed)).toMatchObject({
      kind: 'other-content',
      same: 1,
      freeId: 'ct-quiz-2',
    })
    await actions.keep(changed, false)
    expect(ownIds(store)).toEqual(idsOf(bank))
    expect(await actions.list()).toMatchObject([
      { bankHash: bank.bankHash, versions: [{ bankHash: changed.bankHash, questions: 2, same: 1 }] },
    ])

    await actions.pointTo(changed.bankHash, 'My choice')
    expect(ownIds(store)).toEqual(idsOf(changed))
    expect(await actions.list()).toMatchObject([
      {
        name: 'My choice',
        bankHash: changed.bankHash,
        versions: [{ bankHash: bank.bankHash, questions: 3, same: 1 }],
      },
    ])
  })

  it('F42: another bank of the same name is told, not merged', async () => {
    const { actions } = openPage()
    expect(await actions.standingOf(bank)).toEqual({ kind: 'new', namesake: false })
    await actions.keep(bank, true)
    const other = bankIn(await readAsJson({ ...many(1), id: 'other', name: ' ct  QUIZ' }))
    expect(await actions.standingOf(other)).toEqual({ kind: 'new', namesake: true })
    await actions.keep(other, true)
    expect(await actions.list()).toHaveLength(2)
  })

  it('F9: without space nothing is imported, and a sentence says so', async () => {
    const failing = failingTables({ ...createMemoryTables(), durable: true })
    const { store, actions } = openPage(createTestDevice(undefined, failing.tables))
    await store.getState().openStore()
    failing.fail('quota')
    expect(await actions.keep(bank, true)).toEqual({
      kind: 'problem',
      sentence: 'Nothing was imported. There is not enough space on this device. Free some, then try again.',
    })
    failing.recover()
    expect([ownIds(store), await actions.list()]).toEqual([[], []])
  })

  it('F31: can be deleted while an attempt is open, which keeps its questions, and brought back', async () => {
    const { device, store, actions } = openPage()
    await actions.keep(bank, true)
    await actions.keep(changed, false)
    const { attempt } = await beginQuiz(store, { questions: idsOf(bank) })
    const { log } = await store.getState().openStore()

    const before = await actions.list()
    const listed = 'kind' in before ? undefined : before[0]
    if (listed === undefined) throw new Error('no bank is listed')
    const removed = await actions.remove(listed)
    expect(ownIds(store)).toEqual([])
    expect(await actions.list()).toEqual([])
    expect(await device.tables.scan('banks', {})).toEqual([])
    expect(await readPinnedAttempt(log, attempt.attemptId)).toMatchObject({
      kind: 'attempt',
      questions: { size: 3 },
      isWhole: true,
    })

    if (removed.kind === 'problem') throw new Error(removed.sentence)
    expect(await actions.restore(removed)).toEqual({ kind: 'stored', durable: true })
    expect(await actions.list()).toEqual(before)
    expect(ownIds(store)).toEqual(idsOf(bank))
  })

  it('can be renamed, and is written to a file that is the same bank', async () => {
    const { store, actions } = openPage()
    await actions.keep(bank, true)
    const listed = await actions.list()
    if ('kind' in listed || listed[0] === undefined) throw new Error('no bank is listed')
    await actions.rename(listed[0], 'Spring course')
    expect(store.getState().outline.ownBanks).toEqual([{ id: 'ct-quiz', name: 'Spring course' }])
    const written = await actions.write(bank.bankHash)
    if (written.kind === 'problem') throw new Error(written.sentence)
    expect(bankIn(await readAsJson(JSON.parse(written.text)))).toEqual(bank)
  })

  it('comes back from a backup', async () => {
    const { store, actions, device } = openPage()
    await actions.keep(bank, true)
    const tools = await store.getState().loadDataTools()
    const made = await tools.makeBackup(store.getState().preferences)
    if (made.kind === 'problem') throw new Error(made.sentence)
    const other = openPage()
    await other.store.getState().openStore()
    const otherTools = await other.store.getState().loadDataTools()
    const contents = await otherTools.readBackup(made.file)
    if (contents.kind === 'problem') throw new Error(contents.sentence)
    const restored = await otherTools.restore(contents.records)
    if (restored.kind === 'problem') throw new Error(restored.sentence)
    expect([contents.banks, restored.banks, restored.roles]).toEqual([1, 1, 0])
    await other.store.getState().adoptStore(restored.store)
    expect(ownIds(other.store)).toEqual(idsOf(bank))
    expect(device.journal.records.map(({ record }) => record)).toContain('bank')
  })
})
