import { describe, expect, it } from 'vitest'
import { withRating } from '#src/domain/interview/rating-steps.ts'
import { createAppStore } from '#src/state/app-store.ts'
import { createInterviewKeeper, type InterviewKeeper } from '#src/state/interview/interview-keeper.ts'
import { finishRating } from '#src/state/interview/finish-rating.ts'
import { listInterviews, standingOf } from '#src/state/interview/list-interviews.ts'
import { removeInterview } from '#src/state/interview/remove-interview.ts'
import { createMemoryTables } from '#src/storage/memory-tables.ts'
import { sampleInterviewQuestion } from '#tests/domain/interview/sample-guide.ts'
import { sampleRating, sampleSession, sampleSessionId } from '#tests/domain/interview/sample-session.ts'
import { createTestDevice } from '#tests/state/test-device.ts'
import { failingTables } from '#tests/storage/failing-tables.ts'

const { id, criteria } = sampleInterviewQuestion
const rated = sampleRating(id, { criteria: { [criteria[0]?.id ?? '']: 4 } })
const session = sampleSession(undefined, { way: 'alone' })

/** A device with a session on it that was answered alone, and a page that has it open. */
async function open() {
  const failing = failingTables({ ...createMemoryTables(), durable: true })
  const device = createTestDevice({ kind: 'ready', quarantined: 0 }, failing.tables)
  const app = createAppStore(device.services())
  await app.getState().openStore()
  const tools = await (await app.getState().loadClassTools()).loadInterviewTools()
  await tools.store.write([session])
  const keeper = await followed(createInterviewKeeper(app, sampleSessionId))
  const kept = async () => {
    const parts = await tools.store.readParts(sampleSessionId)
    if ('kind' in parts) throw new Error(parts.detail)
    return parts
  }
  return { app, device, keeper, tools, kept, failing }
}

async function followed(keeper: InterviewKeeper): Promise<InterviewKeeper> {
  keeper.follow()
  if (keeper.view.getState().kind === 'reading')
    await new Promise<void>(resolve => {
      const stop = keeper.view.subscribe(() => {
        stop()
        resolve()
      })
    })
  return keeper
}

function shown({ view }: InterviewKeeper) {
  const state = view.getState()
  if (state.kind !== 'here') throw new Error(`the session is ${state.kind}`)
  return state
}

const type = (keeper: InterviewKeeper, words: string, now: number) =>
  keeper.changeSheet('self', sheet => withRating(sheet, { ...rated, words }, now))

describe('a session on screen', () => {
  it('shows a change at once, and keeps the newest when many come quickly', async () => {
    const { keeper, kept, device } = await open()
    const saves = ['S', 'Sa', 'Say'].map(words => type(keeper, words, device.clock.now))
    expect(shown(keeper).self?.ratings[0]?.words).toBe('Say')
    await Promise.all(saves)
    expect((await kept()).self?.ratings[0]?.words).toBe('Say')
    expect(shown(keeper).saving).toEqual({ kind: 'saved', savedUtc: device.clock.now })
    expect(shown(keeper).self?.ratings[0]?.words).toBe('Say')
  })

  it('keeps what the disk refuses on the page, says so, and tries it again', async () => {
    const { keeper, kept, failing, device } = await open()
    failing.fail('quota')
    await type(keeper, 'full', device.clock.now)
    const { saving, self } = shown(keeper)
    expect(saving).toMatchObject({ kind: 'not-saved' })
    expect(saving.kind === 'not-saved' && saving.sentence).toMatch(/stays on this page.*not enough space/)
    expect(self?.ratings[0]?.words).toBe('full')
    failing.recover()
    await keeper.retry()
    expect((await kept()).self?.ratings[0]?.words).toBe('full')
    expect(shown(keeper).saving.kind).toBe('saved')
  })

  it('follows what another window writes, and what is newer here stays', async () => {
    const { keeper, tools, device, app } = await open()
    const other = await followed(createInterviewKeeper(app, sampleSessionId))
    await other.changeSheet('other', sheet => withRating(sheet, rated, device.clock.now))
    await expect.poll(() => shown(keeper).other?.ratings).toEqual([rated])
    await type(keeper, 'mine', device.clock.now + 5)
    await tools.store.write([{ ...session, updatedUtc: session.updatedUtc + 10, minutes: 45 }])
    await expect.poll(() => shown(keeper).session.minutes).toBe(45)
    expect(shown(keeper).self?.ratings[0]?.words).toBe('mine')
  })

  it('that is not on this device is missing', async () => {
    const { app } = await open()
    const keeper = await followed(createInterviewKeeper(app, 'e'.repeat(32)))
    expect(keeper.view.getState()).toEqual({ kind: 'missing' })
  })
})

describe('finishing a rating', () => {
  it('closes the sheet after what was typed last, adds it to the log once, and leaves it to nobody', async () => {
    const { app, keeper, kept, device } = await open()
    void type(keeper, 'last word', device.clock.now)
    expect(await finishRating(app, keeper, 'self')).toBe('')
    expect((await kept()).self).toMatchObject({ ratings: [{ words: 'last word' }] })
    expect((await kept()).self?.doneUtc).not.toBeNull()
    expect(app.getState().evidence.ratings.size).toBe(1)
    await expect.poll(() => shown(keeper).self?.doneUtc).not.toBeNull()
    await type(keeper, 'too late', device.clock.now + 1)
    expect((await kept()).self?.ratings[0]?.words).toBe('last word')
    expect(await removeInterview(app, sampleSessionId)).toMatch(/ratings stay/)
    const list = await listInterviews(app)
    expect(list.kind === 'listed' && list.interviews.map(standingOf)).toEqual(['rated'])
  })

  it('that the disk refuses says so and leaves the sheet open', async () => {
    const { app, keeper, kept, failing, device } = await open()
    await type(keeper, 'word', device.clock.now)
    failing.fail('quota')
    expect(await finishRating(app, keeper, 'self')).toMatch(/not finished; it is still on this page/)
    expect((await kept()).self?.doneUtc).toBeNull()
    expect(shown(keeper).self?.doneUtc).toBeNull()
    expect(app.getState().evidence.ratings.size).toBe(0)
  })
})

describe('where a session stands', () => {
  const done = { v: 1, sessionId: sampleSessionId, updatedUtc: 1, ratings: [rated], doneUtc: 1 } as const
  const self = { ...done, ratings: [rated], part: 'self' as const }
  const other = { ...done, ratings: [rated], part: 'other' as const }
  const pair = sampleSession()

  it.each([
    ['goes on', { session: { ...session, endedUtc: null }, self: null, other: null }, 'open'],
    [
      'was stopped at once',
      { session: { ...session, isAbandoned: true }, self: null, other: null },
      'abandoned',
    ],
    ['alone waits for its rating', { session, self: null, other: null }, 'to-rate'],
    ['alone is rated', { session, self, other: null }, 'rated'],
    ['in pair waits for the second rating', { session: pair, self, other: null }, 'to-rate'],
    ['in pair is rated by both', { session: pair, self, other }, 'rated'],
  ] as const)('one that %s', (_, listed, standing) => {
    expect(standingOf(listed)).toBe(standing)
  })
})
