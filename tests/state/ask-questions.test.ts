import { describe, expect, it, vi } from 'vitest'
import { presentQuestion } from '#src/domain/quiz/present-question.ts'
import { dataActions } from '#src/state/data-actions.ts'
import { type AppStore, createAppStore } from '#src/state/app-store.ts'
import { openAttemptOf } from '#src/state/open-attempt.ts'
import { createMemoryTables } from '#src/storage/memory-tables.ts'
import { failingTables } from '#tests/storage/failing-tables.ts'
import { ask, askedOf, prepareCheck } from '#tests/state/begin-check.ts'
import { sampleContent, sampleId } from '#tests/state/sample-content.ts'
import { createTestDevice } from '#tests/state/test-device.ts'

const choice = sampleId('single-choice')
const numeric = sampleId('numeric')
const ordering = sampleId('ordering')

/** A page with a readiness check that has just begun; its start waits for `completeStart`. */
async function begin() {
  const disk = failingTables({ ...createMemoryTables(), durable: true })
  const device = createTestDevice(undefined, disk.tables)
  const store = createAppStore(device.services(sampleContent()))
  const started = await store.getState().beginAttempt(prepareCheck)
  if (started.kind === 'problem') throw new Error(started.sentence)
  const { attemptId } = started
  const nextVisit = async () => {
    const later = createAppStore(device.services())
    await later.getState().showAttempt(attemptId)
    return openOf(later)
  }
  return { device, disk, store, attemptId, nextVisit }
}

function openOf(store: AppStore) {
  const open = openAttemptOf(store.getState().view)
  if (open === null) throw new Error('no attempt is open')
  return open
}

const idsOf = (store: AppStore) => openOf(store).attempt.questions.map(({ id }) => id)
const give = (store: AppStore, questionId: string) =>
  store.getState().submit({ questionId, response: { kind: 'dont-know' }, confidence: null, elapsedMs: 5000 })
const saved = (store: AppStore) => vi.waitFor(() => expect(store.getState().saving.kind).toBe('saved'))

describe('beginning an attempt', () => {
  it('opens what was prepared under the id it gave, and keeps it with its question', async () => {
    const { device, store, attemptId, nextVisit } = await begin()
    expect(openOf(store)).toMatchObject({
      attempt: { attemptId, mode: 'check', questions: [{ id: choice }] },
      access: 'writer',
      events: [],
    })
    expect(await device.tables.get('attempts', attemptId)).toBeUndefined()
    store.getState().completeStart()
    await saved(store)
    const later = await nextVisit()
    expect(later.attempt).toEqual(openOf(store).attempt)
    expect([...later.questions.keys()]).toEqual([choice])
    await vi.waitFor(() =>
      expect(store.getState().attempts).toMatchObject([{ attempt: { attemptId }, finished: false }]),
    )
  })

  it('gives every attempt an id of its own, also after one that could not be prepared', async () => {
    const { store, attemptId } = await begin()
    const problem = { kind: 'problem', sentence: 'Nothing to ask.' } as const
    const given: string[] = []
    expect(
      await store.getState().beginAttempt(async id => {
        given.push(id)
        return problem
      }),
    ).toEqual(problem)
    expect(openOf(store).attempt.attemptId).toBe(attemptId)
    const next = await store.getState().beginAttempt(prepareCheck)
    if (next.kind === 'started') given.push(next.attemptId)
    expect(new Set([attemptId, ...given]).size).toBe(3)
  })
})

describe('the next question of a check', () => {
  it('is on screen at once, its parts in the order of the seed, and can be answered', async () => {
    const { store } = await begin()
    ask(store, 'ordering')
    expect(idsOf(store)).toEqual([choice, ordering])
    const { question } = askedOf('ordering')
    const { seed } = openOf(store).attempt
    expect(openOf(store).questions.get(ordering)).toEqual(presentQuestion(question, seed))
    expect(await give(store, ordering)).toEqual({ kind: 'graded', score: 0 })
    expect(openOf(store).state.responses.get(ordering)).toMatchObject({ mode: 'check', skill: 'hl7-syntax' })
  })

  it('counts as seen from then on', async () => {
    const { store } = await begin()
    ask(store, 'numeric')
    await vi.waitFor(() => expect(store.getState().evidence.questions.has(numeric)).toBe(true))
    expect([...(store.getState().evidence.questions.get(numeric)?.values() ?? [])]).toMatchObject([
      { standing: null },
    ])
  })

  it('is kept in its place with what was answered, and is there again on the next visit', async () => {
    const { store, nextVisit } = await begin()
    await give(store, choice)
    ask(store, 'numeric')
    await give(store, numeric)
    ask(store, 'ordering')
    store.getState().completeStart()
    await saved(store)
    const later = await nextVisit()
    expect(later.events.map(({ seq, type }) => [seq, type])).toEqual([
      [0, 'response'],
      [1, 'ask'],
      [2, 'response'],
      [3, 'ask'],
    ])
    expect(later.attempt).toEqual(openOf(store).attempt)
    expect(later.attempt.questions.map(({ id }) => id)).toEqual([choice, numeric, ordering])
    expect(later.questions).toEqual(openOf(store).questions)
    expect(later.access).toBe('writer')
  })

  it('stays on screen while the start is completed behind it', async () => {
    const { store } = await begin()
    await give(store, choice)
    ask(store, 'numeric')
    const shown = new Set<number>()
    store.subscribe(() => shown.add(idsOf(store).length))
    store.getState().completeStart()
    await saved(store)
    expect([...shown]).toEqual([2])
    expect(idsOf(store)).toEqual([choice, numeric])
    expect([...openOf(store).questions.keys()]).toEqual([choice, numeric])
    expect(openOf(store).leftOut).toBe(0)
  })

  it('that has no response is among the unanswered at the end', async () => {
    const { store, nextVisit } = await begin()
    await give(store, choice)
    ask(store, 'numeric')
    store.getState().completeStart()
    await store.getState().finish('stopped')
    await saved(store)
    expect((await nextVisit()).state.finish).toMatchObject({ reason: 'stopped', unanswered: [numeric] })
  })

  it('is not lost while the disk is full: neither on screen, nor to who leaves and comes back, nor later', async () => {
    const { disk, store, attemptId, nextVisit } = await begin()
    store.getState().completeStart()
    await saved(store)
    disk.fail('quota')
    ask(store, 'numeric')
    await vi.waitFor(() => expect(store.getState().saving.kind).toBe('not-saved'))
    store.getState().leaveAttempt()
    await store.getState().showAttempt(attemptId)
    expect([...openOf(store).questions.keys()]).toEqual([choice, numeric])
    expect((await nextVisit()).attempt.questions).toHaveLength(1)
    disk.recover()
    await store.getState().retrySaving()
    expect([...(await nextVisit()).questions.keys()]).toEqual([choice, numeric])
  })

  it('is in a backup that is made while the disk is full', async () => {
    const { disk, store } = await begin()
    store.getState().completeStart()
    await saved(store)
    disk.fail('quota')
    ask(store, 'numeric')
    await vi.waitFor(() => expect(store.getState().saving.kind).toBe('not-saved'))
    const made = await dataActions(store).makeBackup()
    if (made.kind === 'problem') throw new Error(made.sentence)
    const contents = await dataActions(store).readBackup(made.file)
    if (contents.kind === 'problem') throw new Error(contents.sentence)
    expect(contents).toMatchObject({ attempts: 1, responses: 0 })
    expect(contents.records).toContainEqual({
      record: 'question',
      hash: askedOf('numeric').asked.hash,
      question: askedOf('numeric').question,
    })

    const other = createAppStore(createTestDevice().services())
    await dataActions(other).restoreBackup({ contents, withPreferences: false })
    await other.getState().showAttempt(openOf(store).attempt.attemptId)
    expect([...openOf(other).questions.keys()]).toEqual([choice, numeric])
  })

  it('without an attempt on screen is nobody’s', () => {
    const store = createAppStore(createTestDevice().services())
    ask(store, 'numeric')
    expect(store.getState().view).toEqual({ kind: 'none' })
    expect(store.getState().evidence.questions.size).toBe(0)
  })
})
