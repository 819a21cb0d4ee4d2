import { describe, expect, it } from 'vitest'
import { createAppStore } from '#src/state/app-store.ts'
import { finishSheet, settleRatings } from '#src/state/interview/rate-session.ts'
import { createMemoryTables } from '#src/storage/memory-tables.ts'
import { createTestDevice } from '#tests/state/test-device.ts'
import { failingTables } from '#tests/storage/failing-tables.ts'
import { sessionOf, sheetOf } from '#tests/storage/test-interview.ts'

type Device = ReturnType<typeof createTestDevice>

async function openPage(device: Device) {
  const app = createAppStore(device.services())
  await app.getState().openStore()
  return { app, tools: await (await app.getState().loadClassTools()).loadInterviewTools() }
}

const eventsOf = async (device: Device) => (await device.tables.scan('events', {})).map(({ row }) => row)

async function withSession(session = sessionOf('1', { way: 'alone' }), device = createTestDevice()) {
  const page = await openPage(device)
  expect(await page.tools.store.write([session])).toBeNull()
  return { device, session, ...page }
}

describe('finishing a sheet', () => {
  it('keeps it and adds its ratings to the log, at the time it was done, once', async () => {
    const { device, app, tools, session } = await withSession()
    const sheet = sheetOf('1', 'self')
    expect(await finishSheet(app, tools, session, sheet)).toBeNull()
    expect(await finishSheet(app, tools, session, sheet)).toBeNull()
    const about = { type: 'interview-rating', rater: 'self', tUtc: sheet.doneUtc }
    expect(await eventsOf(device)).toMatchObject([
      { event: { ...about, seq: 0, questionId: 'night-images', attemptId: session.sessionId } },
      { event: { ...about, seq: 1, questionId: 'angry-caller' } },
    ])
    expect(app.getState().evidence.ratings.size).toBe(2)
    expect(await tools.store.readParts(session.sessionId)).toMatchObject({ self: sheet })
  })

  it('is evidence on the next visit, and no attempt that could be gone on with', async () => {
    const { device, app, tools, session } = await withSession()
    await finishSheet(app, tools, session, sheetOf('1', 'self'))
    const later = await openPage(device)
    expect(later.app.getState().evidence).toEqual(app.getState().evidence)
    await later.app.getState().refreshAttempts()
    expect(later.app.getState().attempts).toEqual([])
    expect(await (await later.app.getState().openStore()).log.readAttempt(session.sessionId)).toMatchObject({
      kind: 'not-found',
    })
  })

  it('of somebody else’s answers adds nothing to the learner of this device', async () => {
    const { device, app, tools, session } = await withSession(sessionOf('1', { isLearnerCandidate: false }))
    expect(await finishSheet(app, tools, session, sheetOf('1', 'self'))).toBeNull()
    expect(await eventsOf(device)).toEqual([])
    expect(app.getState().evidence.ratings.size).toBe(0)
  })

  it('of a device whose clock is ahead is not rated in the future', async () => {
    const { device, app, tools, session } = await withSession()
    await finishSheet(app, tools, session, sheetOf('1', 'self', { doneUtc: device.clock.now + 9_000_000 }))
    expect(await eventsOf(device)).toMatchObject([
      { event: { tUtc: device.clock.now } },
      { event: { tUtc: device.clock.now } },
    ])
  })

  it('that was done before and comes in another version is refused, and the log stays', async () => {
    const { device, app, tools, session } = await withSession()
    await finishSheet(app, tools, session, sheetOf('1', 'self', { ratings: [] }))
    expect(await finishSheet(app, tools, session, sheetOf('1', 'self'))).toMatchObject({
      reason: 'conflict',
    })
    expect(await eventsOf(device)).toEqual([])
  })
})

describe('finishing a sheet in pair', () => {
  it.each(['self', 'other'] as const)(
    '%s first shows nothing of it before the other is done',
    async first => {
      const { device, app, tools, session } = await withSession(sessionOf('1'))
      const second = first === 'self' ? 'other' : 'self'
      expect(await finishSheet(app, tools, session, sheetOf('1', first))).toBeNull()
      expect(await settleRatings(app, tools)).toBeNull()
      expect(app.getState().evidence.ratings.size).toBe(0)
      expect(await finishSheet(app, tools, session, sheetOf('1', second))).toBeNull()
      expect(app.getState().evidence.ratings.size).toBe(4)
      expect(await eventsOf(device)).toHaveLength(4)
    },
  )

  it('on two devices counts the own rating at once, and the other’s once the own is done', async () => {
    const two = sessionOf('1', { way: 'two-devices' })
    const { app, tools } = await withSession(two)
    await finishSheet(app, tools, two, sheetOf('1', 'self'))
    expect(app.getState().evidence.ratings.size).toBe(2)
    const early = sessionOf('2', { way: 'two-devices' })
    await tools.store.write([early])
    await finishSheet(app, tools, early, sheetOf('2', 'other'))
    expect(app.getState().evidence.ratings.size).toBe(2)
    await finishSheet(app, tools, early, sheetOf('2', 'self'))
    expect(app.getState().evidence.ratings.size).toBe(6)
  })
})

describe('ratings that a crash left out', () => {
  it('are added when interview practice is opened again, and only those', async () => {
    const { device, app, tools, session } = await withSession()
    await finishSheet(app, tools, session, sheetOf('1', 'self'))
    const [, second] = await device.tables.scan('events', {})
    if (second === undefined) throw new Error('two answers were rated')
    // As if the page had ended between the two, and after a second session's sheet was written.
    await device.tables.write([{ op: 'remove', store: 'events', key: second.key }])
    await tools.store.write([
      sessionOf('2'),
      sheetOf('2', 'other'),
      sheetOf('2', 'self', { ratings: [] }),
      sessionOf('3'),
      sheetOf('3', 'other'),
      sheetOf('3', 'self', { doneUtc: null }),
    ])
    const later = await openPage(device)
    expect(later.app.getState().evidence.ratings.size).toBe(1)
    expect(await settleRatings(later.app, later.tools)).toBeNull()
    expect(await settleRatings(later.app, later.tools)).toBeNull()
    expect(later.app.getState().evidence.ratings.size).toBe(4)
    expect(await eventsOf(device)).toHaveLength(4)
  })

  it('wait for room on the disk, count until then, and come to it later', async () => {
    const { tables, fail, recover } = failingTables({ ...createMemoryTables(), durable: true })
    const device = createTestDevice(undefined, tables)
    const { app, tools } = await withSession(undefined, device)
    const sheet = sheetOf('1', 'self')
    expect(await tools.store.write([sheet])).toBeNull()
    fail('quota')
    expect(await settleRatings(app, tools)).toMatchObject({ kind: 'failed', reason: 'quota' })
    expect(app.getState().evidence.ratings.size).toBe(2)
    expect(await eventsOf(device)).toEqual([])
    recover()
    const later = await openPage(device)
    expect(await settleRatings(later.app, later.tools)).toBeNull()
    expect(await eventsOf(device)).toHaveLength(2)
  })
})

describe('who practises in another window', () => {
  it('hears of what was written, until it listens no more', async () => {
    const { app, tools } = await withSession()
    expect(await (await app.getState().loadClassTools()).loadInterviewTools()).toBe(tools)
    const heard: string[] = []
    const stop = tools.onChanged(sessionId => heard.push(sessionId))
    await tools.store.write([sessionOf('2'), sheetOf('2', 'self')])
    expect(heard).toEqual(['2'.repeat(32)])
    stop()
    await tools.store.write([sessionOf('3')])
    expect(heard).toHaveLength(1)
  })
})
