import { describe, expect, it } from 'vitest'
import { encodeEvidence } from '#src/domain/learning/evidence-checkpoint.ts'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import { createCheckpointKeeper, readStart } from '#src/storage/checkpoint.ts'
import { createMemoryTables } from '#src/storage/memory-tables.ts'
import { countingFold } from '#tests/storage/evidence-fold.ts'
import { makeEvents } from '#tests/storage/make-events.ts'
import type { Evidence } from '#src/domain/learning/evidence.ts'
import type { LearnerEvent } from '#src/domain/learning/learner-event.ts'
import type { EvidenceFold } from '#src/storage/checkpoint.ts'
import type { Tables } from '#src/storage/tables.ts'

const { events } = makeEvents(900)

function append(tables: Tables, some: readonly LearnerEvent[]) {
  return tables.write(some.map(event => ({ op: 'append', event })))
}

async function start(tables: Tables, fold: EvidenceFold<Evidence>) {
  const state = await readStart(tables, fold)
  if ('kind' in state) throw new Error(`the start ${state.kind}`)
  return state
}

/** Starts a keeper, lets it write and waits for that. */
async function keep(tables: Tables, fold: EvidenceFold<Evidence>, position: number) {
  const jobs: (() => void)[] = []
  const note = createCheckpointKeeper(tables, fold, await start(tables, fold), job => jobs.push(job))
  note(position)
  for (const job of jobs) job()
  await new Promise(resolve => setTimeout(resolve, 20))
  return jobs.length
}

const same = (evidence: Evidence, some: readonly LearnerEvent[]) =>
  expect(encodeEvidence(evidence)).toEqual(encodeEvidence(foldEvents(some)))

describe('the start', () => {
  it('of an empty log is empty', async () => {
    expect(await readStart(createMemoryTables(), countingFold().fold)).toMatchObject({
      position: 0,
      replayed: 0,
      quarantined: 0,
    })
  })

  it('without a checkpoint reads the whole log in pieces and tells how far it is', async () => {
    const tables = createMemoryTables()
    await append(tables, events)
    const progress: number[] = []
    const state = await readStart(tables, countingFold().fold, read => progress.push(read))
    expect(state).toMatchObject({ position: 900, replayed: 900 })
    expect(progress).toEqual([100, 200, 300, 400, 500, 600, 700, 800, 900])
    if (!('kind' in state)) same(state.evidence, events)
  })

  it('with a checkpoint reads only what came after it, in whatever attempt', async () => {
    const tables = createMemoryTables()
    const { fold, count } = countingFold()
    await append(tables, events.slice(300, 800))
    expect(await keep(tables, fold, 500)).toBe(1)
    await append(tables, events.slice(0, 7))
    count.events = 0
    const state = await start(tables, fold)
    expect(state).toMatchObject({ position: 507, replayed: 7 })
    expect(count.events).toBe(7)
    same(state.evidence, [...events.slice(300, 800), ...events.slice(0, 7)])
  })

  it.each([
    ['of another format', { format: 'evidence-0' }],
    ['that is no JSON', { json: '{' }],
    ['that is damaged', { json: '{"v":1,"texts":"none"}' }],
    ['without a position', { position: 'far' }],
  ])('ignores a checkpoint %s and reads everything', async (_, damage) => {
    const tables = createMemoryTables()
    const { fold } = countingFold()
    await append(tables, events.slice(0, 250))
    await keep(tables, fold, 250)
    const row = await tables.get('checkpoint', 'evidence')
    await tables.write([{ op: 'put', store: 'checkpoint', row: { ...Object(row), ...damage } }])
    const state = await start(tables, fold)
    expect(state).toMatchObject({ replayed: 250 })
    same(state.evidence, events.slice(0, 250))
  })

  it('puts damaged events aside and goes on, also when they cannot be moved', async () => {
    const tables = createMemoryTables()
    await append(tables, events.slice(0, 250))
    const broken = { attemptId: 'x', seq: 0, eventId: 'x' }
    await tables.write([{ op: 'put', store: 'events', row: { event: broken, position: 251 } }])
    const readOnly: Tables = {
      ...tables,
      write: async () => ({ kind: 'failed', reason: 'read-only', detail: '' }),
    }
    expect(await start(readOnly, countingFold().fold)).toMatchObject({ position: 251, quarantined: 1 })
    expect(await start(tables, countingFold().fold)).toMatchObject({ replayed: 250, quarantined: 1 })
    expect(await start(tables, countingFold().fold)).toMatchObject({ replayed: 250, quarantined: 0 })
  })

  it('is a value when the store cannot be read', async () => {
    const broken: Tables = {
      ...createMemoryTables(),
      get: () => Promise.reject(new DOMException('made to fail', 'UnknownError')),
    }
    expect(await readStart(broken, countingFold().fold)).toMatchObject({
      kind: 'failed',
      reason: 'unreadable',
    })
  })
})

describe('a checkpoint of a learner whose data were erased', () => {
  it('never becomes the evidence of the next one', async () => {
    const tables = createMemoryTables()
    const { fold } = countingFold()
    await append(tables, events.slice(0, 300))
    await keep(tables, fold, 300)
    expect(await tables.get('checkpoint', 'evidence')).toBeDefined()
    await tables.write([{ op: 'clear', store: 'events' }])
    same((await start(tables, fold)).evidence, [])
  })
})

describe('the checkpoint', () => {
  it('is written after 200 events, not before, and includes those of other tabs', async () => {
    const tables = createMemoryTables()
    const { fold } = countingFold()
    const jobs: (() => void)[] = []
    const note = createCheckpointKeeper(tables, fold, await start(tables, fold), job => jobs.push(job))
    await append(tables, events.slice(0, 199))
    note(199)
    expect(jobs).toEqual([])
    await append(tables, events.slice(199, 230))
    note(230)
    note(230)
    expect(jobs).toHaveLength(1)
    jobs[0]?.()
    await new Promise(resolve => setTimeout(resolve, 20))
    const { count, fold: again } = countingFold()
    same((await start(tables, again)).evidence, events.slice(0, 230))
    expect(count.events).toBe(0)
    note(429)
    expect(jobs).toHaveLength(1)
    note(430)
    expect(jobs).toHaveLength(2)
  })

  it('that is far behind is written right after the start', async () => {
    const tables = createMemoryTables()
    const { fold } = countingFold()
    await append(tables, events.slice(0, 450))
    expect(await keep(tables, fold, 450)).toBe(1)
    expect(await start(tables, fold)).toMatchObject({ replayed: 0, position: 450 })
  })
})
