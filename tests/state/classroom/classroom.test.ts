import { describe, expect, it, vi } from 'vitest'
import { createAppStore } from '#src/state/app-store.ts'
import { type ClassAddress, classAddress } from '#src/domain/class-paths.ts'
import { classroomOf } from '#src/state/classroom/classroom.ts'
import { viewOf } from '#src/state/classroom/classroom-state.ts'
import { createMemoryTables } from '#src/storage/memory-tables.ts'
import type { Tables } from '#src/storage/tables.ts'
import { choice, idOf } from '#tests/domain/class-reading/make-assignments.ts'
import { testKey } from '#tests/exchange/sealing/test-key.ts'
import { sealedFile } from '#tests/exchange/collect/make-result.ts'
import { handedOut, keepHandedOut, questions, sent, sentFile } from '#tests/state/classroom/sealed-class.ts'
import { createTestDevice, type TestDevice } from '#tests/state/test-device.ts'

const handed = await handedOut()
const { assignmentId } = handed.assignment
const ids = [assignmentId]
const now = { assignmentIds: ids, asOfUtc: null }
const long = { timeout: 20_000 }

async function instructor(tables: Tables = { ...createMemoryTables(), durable: true }) {
  const device = createTestDevice({ kind: 'ready', quarantined: 0 }, tables)
  device.clock.now = Date.UTC(2026, 2, 6)
  await keepHandedOut(tables, handed)
  return { device, tables, room: enter(device) }
}

function enter(device: TestDevice) {
  return classroomOf(createAppStore(device.services()))
}
type Room = ReturnType<typeof enter>

/** The class once it is read, and current. */
function read(room: Room, wanted: ClassAddress = now) {
  return vi.waitFor(() => {
    const view = room.state.getState().views.get(classAddress(wanted))
    if (view?.kind !== 'class' || !view.isCurrent) throw new Error(`it is ${view?.kind ?? 'not there'}`)
    return view.reading
  }, long)
}

const scores = async (room: Room, wanted: ClassAddress = now) =>
  (await read(room, wanted)).students.map(({ name, attempts }) => [name, attempts[0]?.score])

describe('a classroom', () => {
  it('collects sealed files, reads the class, and says what became of each file', async () => {
    const { room } = await instructor()
    room.watch(now)
    expect(await scores(room)).toEqual([])
    const files = [
      await sentFile(handed, sent(handed, 'Ana', 'aaaa')),
      await sentFile(handed, sent(handed, 'Ben', 'ab-b')),
    ]
    await room.collect([...files, new File(['no result'], 'notes.txt')])
    expect(room.state.getState().collecting).toMatchObject({ done: 3, of: 3, end: { kind: 'finished' } })
    expect(room.state.getState().collecting?.files).toMatchObject([
      { kind: 'refused', fileName: 'notes.txt' },
      { kind: 'take', fileName: 'Ana.pacsready-result', title: 'Monday', assignmentId },
      { kind: 'take', fileName: 'Ben.pacsready-result' },
    ])
    expect(await scores(room)).toEqual([
      ['Ana', 4],
      ['Ben', 1],
    ])
    expect((await read(room)).files.map(({ findings }) => findings)).toEqual([[], []])
  })

  it('F56: the same files again change nothing, and say so', async () => {
    const { room } = await instructor()
    const file = await sentFile(handed, sent(handed, 'Ana'))
    await room.collect([file])
    await room.collect([file, new File([file], 'renamed.pacsready-result')])
    expect(room.state.getState().collecting?.files.map(({ kind }) => kind)).toEqual([
      'already-here',
      'already-here',
    ])
    room.watch(now)
    expect((await read(room)).files).toHaveLength(1)
  })

  it('F55, F60: a damaged file and one for another key are refused, the others of the batch come in', async () => {
    const { room, tables } = await instructor()
    const foreign = await testKey()
    const locked = await testKey()
    await tables.write([
      {
        op: 'put',
        store: 'keys',
        row: {
          kid: locked.kid,
          title: 'Last year',
          createdUtc: 0,
          publicKey: locked.publicKey,
          backup: 'sealed',
          savedUtc: 0,
          privateKey: null,
        },
      },
    ])
    const good = await sentFile(handed, sent(handed, 'Ana'))
    const text = await good.text()
    await room.collect([
      new File([text.replace(/.$/, last => (last === 'A' ? 'Q' : 'A'))], 'flipped.pacsready-result'),
      await sealedFile(sent(handed, 'Ben'), foreign.publicKey, 'foreign.pacsready-result'),
      await sealedFile(sent(handed, 'Cleo'), locked.publicKey, 'locked.pacsready-result'),
      good,
    ])
    const sentence = 'This file cannot be opened: it is damaged or not for this key.'
    expect(room.state.getState().collecting?.files).toMatchObject([
      { kind: 'refused', fileName: 'flipped.pacsready-result', sentence, needsKey: null },
      { kind: 'refused', sentence, needsKey: { kid: foreign.kid, title: null } },
      // F61: the key is known here, its private half is not.
      { kind: 'refused', sentence, needsKey: { kid: locked.kid, title: 'Last year' } },
      { kind: 'take', fileName: 'Ana.pacsready-result' },
    ])
  })

  it('F63: after an end in the middle, the same files give the same end state', async () => {
    const files = await Promise.all(
      Array.from({ length: 45 }, (_, index) => sentFile(handed, sent(handed, `Student ${index}`))),
    )
    const whole = await instructor()
    await whole.room.collect(files)
    const broken = await instructor()
    const run = broken.room.collect(files)
    await vi.waitFor(() => {
      const told = broken.room.state.getState().collecting?.files ?? []
      if (told.length < 10) throw new Error('nothing is stored yet')
    }, long)
    broken.room.cancel()
    await run
    expect(broken.room.state.getState().collecting?.end).toEqual({ kind: 'cancelled' })
    // The page is gone; another one finds what was stored.
    const again = enter(broken.device)
    await again.collect(files)
    const kinds = again.state.getState().collecting?.files.map(({ kind }) => kind) ?? []
    expect(kinds.filter(kind => kind === 'already-here').length).toBeGreaterThanOrEqual(10)
    expect(kinds).toHaveLength(45)
    const kept = async ({ tables }: { tables: Tables }) =>
      (await tables.scan('results', {})).map(({ row }) => row)
    expect(await kept(broken)).toEqual(await kept(whole))
  })

  it('stops with a sentence when the disk is full, and goes on where it stopped', async () => {
    const memory: Tables = { ...createMemoryTables(), durable: true }
    let isFull = false
    const tables: Tables = {
      ...memory,
      write: async operations =>
        isFull ? { kind: 'failed', reason: 'quota', detail: '' } : memory.write(operations),
    }
    const { room } = await instructor(tables)
    isFull = true
    const file = await sentFile(handed, sent(handed, 'Ana'))
    await room.collect([file])
    expect(room.state.getState().collecting).toMatchObject({
      files: [{ kind: 'not-kept', fileName: 'Ana.pacsready-result' }],
      end: { kind: 'failed', sentence: expect.stringMatching(/full/) },
    })
    isFull = false
    await room.collect([file])
    expect(room.state.getState().collecting?.files).toMatchObject([{ kind: 'take' }])
  })

  it('scores all by a corrected key, undoes it, and shows every state there was', async () => {
    const { room, device } = await instructor()
    await room.collect([await sentFile(handed, sent(handed, 'Ana', 'baaa'))])
    room.watch(now)
    expect(await scores(room)).toEqual([['Ana', 3]])
    const [one] = questions
    if (one === undefined) throw new Error('there are four')
    const before = device.clock.now
    device.clock.now += 1_000
    const correction = { questionId: one.id, hash: one.hash, question: choice(one.id, 'b'), reason: 'Typo' }
    expect(await room.correct(correction)).toBe('')
    expect(await scores(room)).toEqual([['Ana', 4]])
    const id = (await read(room)).questions.get(one.hash)?.correction?.id ?? ''
    device.clock.now += 1_000
    const while_ = device.clock.now - 500
    expect(await room.undoCorrection(id)).toBe('')
    expect(await scores(room)).toEqual([['Ana', 3]])
    for (const [asOfUtc, score] of [
      [while_, 4],
      [before, 3],
    ] as const) {
      const earlier = { assignmentIds: ids, asOfUtc }
      const leave = room.watch(earlier)
      // What is there of the class stays on screen, and is known to be of another moment.
      expect(viewOf(room.state.getState().views, earlier)).toMatchObject({ kind: 'class', isCurrent: false })
      expect(await scores(room, earlier)).toEqual([['Ana', score]])
      leave()
    }
    expect((await read(room)).corrections.map(({ value }) => value.undoneUtc)).toEqual([device.clock.now])
    expect(await room.undoCorrection(idOf('none'))).toMatch(/not on this device/)
  })

  it('shows what another tab has collected and corrected, without being asked', async () => {
    const { room, device } = await instructor()
    room.watch(now)
    expect(await scores(room)).toEqual([])
    const other = enter(device)
    await other.collect([await sentFile(handed, sent(handed, 'Ana', 'baaa'))])
    await vi.waitFor(async () => expect(await scores(room)).toEqual([['Ana', 3]]), long)
    const [one] = questions
    if (one === undefined) throw new Error('there are four')
    device.clock.now += 1_000
    await other.correct({ questionId: one.id, hash: one.hash, question: choice(one.id, 'b'), reason: 'Typo' })
    await vi.waitFor(async () => expect(await scores(room)).toEqual([['Ana', 4]]), long)
  })

  it('takes results away and puts them back', async () => {
    const { room } = await instructor()
    await room.collect(await Promise.all(['Ana', 'Ben'].map(name => sentFile(handed, sent(handed, name)))))
    room.watch(now)
    const [first] = (await read(room)).files
    const removed = await room.removeResults([first?.resultId ?? ''])
    expect(removed.sentence).toBe('')
    expect((await read(room)).files).toHaveLength(1)
    expect(await removed.undo()).toBe('')
    expect((await read(room)).files).toHaveLength(2)
  })

  it('keeps results of an assignment that is not here, and names it', async () => {
    const { room } = await instructor()
    const other = { ...handed, assignment: { ...handed.assignment, assignmentId: idOf('other') } }
    await room.collect([await sentFile(handed, sent(other, 'Ana'))])
    await room.findStrays()
    expect(room.state.getState().strays).toEqual([idOf('other')])
  })

  it('hides names until somebody shows them again, also after a reload', async () => {
    const { room, device } = await instructor()
    // Until the choice is known, a name must not flash up in front of a class.
    expect(room.state.getState().hidesNames).toBe(true)
    await vi.waitFor(() => expect(room.state.getState().hidesNames).toBe(false))
    room.hideNames(true)
    await vi.waitFor(() => expect(device.stored.hidesNames).toBe(true))
    const reloaded = enter(device)
    await reloaded.findStrays()
    expect(reloaded.state.getState().hidesNames).toBe(true)
  })
})
