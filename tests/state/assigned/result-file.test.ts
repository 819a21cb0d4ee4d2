import { describe, expect, it, vi } from 'vitest'
import { assignmentHash, banksDigest, shortHash } from '#src/domain/assignment/assignment-hash.ts'
import type { HandOut } from '#src/domain/assignment/hand-out.ts'
import { checkChain } from '#src/domain/learning/hash-chain.ts'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'
import { createAppStore } from '#src/state/app-store.ts'
import { readAssigned } from '#src/state/assigned/read-assigned.ts'
import { noteHandedOver, readResult, sealResultFile } from '#src/state/assigned/result-file.ts'
import { digestText } from '#src/storage/load-digest.ts'
import { createMemoryTables } from '#src/storage/memory-tables.ts'
import type { AppServices } from '#src/state/services.ts'
import { makeKey, sampleHandOut, unseal, withheldHandOut } from '#tests/state/assigned/hand-out.ts'
import { beginAssigned, takeAssigned } from '#tests/state/assigned/take-assignment.ts'
import { sampleContent } from '#tests/state/sample-content.ts'
import { createTestDevice, type TestDevice } from '#tests/state/test-device.ts'
import { failingTables } from '#tests/storage/failing-tables.ts'

const key = await makeKey()
const ours = sampleHandOut({ key: key.publicKey, feedback: 'none' })
const receivedOf = (handOut: HandOut) => ({ receivedUtc: 0, handOut, firstKid: key.kid, handedOver: [] })

function openApp(device: TestDevice = createTestDevice(), changes: Partial<AppServices> = {}) {
  return { device, store: createAppStore(device.services({ ...sampleContent(), ...changes })) }
}

async function resultOf(store: ReturnType<typeof openApp>['store'], attemptId: string) {
  const reading = await readResult(store, attemptId)
  if (reading.kind !== 'result') throw new Error(`the result is ${reading.kind}`)
  return reading.payload
}

describe('a result file', () => {
  it('holds all that was done, sealed to the key of the assignment', async () => {
    const { device, store } = openApp()
    const attemptId = await takeAssigned(store, ours)
    const payload = await resultOf(store, attemptId)
    const sealed = await sealResultFile(payload, receivedOf(ours))
    if (sealed.kind !== 'sealed') throw new Error(sealed.sentence)
    expect(sealed.text).not.toContain(attemptId)
    expect(sealed.fileName).toMatch(/^monday-quiz-4b-zoe-[0-9a-f]{8}\.pacsready-result$/)
    const opened = await unseal(sealed.text, key)
    expect(opened).toEqual(payload)
    expect(opened).toMatchObject({
      attempt: {
        attemptId,
        assignment: { assignmentHash: assignmentHash(ours.assignment), name: 'Zoë', className: '4b' },
      },
      events: [
        { type: 'response', seq: 0 },
        { type: 'response', seq: 1 },
        { type: 'finish', seq: 2 },
      ],
      reported: { score: 0, answered: 2, asked: 3 },
      // The sample questions are nobody's shipped ones.
      banks: banksDigest([]),
      sealedUtc: device.clock.now,
      app: { version: '0.0.0', build: 'test' },
    })
    expect(opened.eventsHash).toBe(shortHash(canonicalJson(opened.events)))
    expect(await checkChain(opened.events, digestText)).toMatchObject({ intact: 3, problems: [] })
  })

  it('F56: made again, also on a later visit, is the same result', async () => {
    const { device, store } = openApp()
    const attemptId = await takeAssigned(store, ours)
    const first = await resultOf(store, attemptId)
    device.clock.now += 3_600_000
    const later = await resultOf(openApp(device).store, attemptId)
    expect(later).toEqual({ ...first, sealedUtc: device.clock.now })
  })

  it('F57: with a problem reported since is another result of the same attempt', async () => {
    const { store } = openApp()
    const attemptId = await takeAssigned(store, ours)
    const first = await resultOf(store, attemptId)
    store.getState().report(first.attempt.questions[0]?.id ?? '', 'Two are right.')
    const second = await resultOf(store, attemptId)
    expect(second.events.at(-1)).toMatchObject({ type: 'report', text: 'Two are right.' })
    expect(second.resultId).not.toBe(first.resultId)
    expect(second.attempt).toEqual(first.attempt)
    expect(second.reported).toEqual(first.reported)
  })

  it('of an assignment that the instructor scores says no score', async () => {
    const { store } = openApp()
    const payload = await resultOf(store, await takeAssigned(store, withheldHandOut()))
    expect(payload.reported).toBeNull()
    expect(payload.events.map(({ type }) => type)).toEqual(['given', 'given', 'finish'])
  })

  it('of an attempt that goes on is not made', async () => {
    const { store } = openApp()
    expect(await readResult(store, await beginAssigned(store, ours))).toEqual({ kind: 'unfinished' })
  })

  it('waits for the end of the attempt to be written', async () => {
    const { store } = openApp()
    const attemptId = await beginAssigned(store, ours)
    const reading = store
      .getState()
      .finish('stopped')
      .then(() => readResult(store, attemptId))
    expect(await reading).toMatchObject({ kind: 'result', payload: { events: [{ type: 'finish' }] } })
  })

  it('has also what the disk did not take', async () => {
    const { tables, fail } = failingTables({ ...createMemoryTables(), durable: true })
    const { store } = openApp(createTestDevice(undefined, tables))
    const attemptId = await beginAssigned(store, ours)
    fail('quota')
    await store.getState().finish('submitted')
    await vi.waitFor(() => expect(store.getState().saving).toMatchObject({ kind: 'not-saved' }))
    expect(await resultOf(store, attemptId)).toMatchObject({ events: [{ type: 'finish' }] })
    expect(await readAssigned(store)).toMatchObject({ assigned: [{ runs: [{ finished: true }] }] })
  })

  it('of an attempt that is not here is not made, and the sentence says where it may be', async () => {
    expect(await readResult(openApp().store, 'f'.repeat(32))).toEqual({
      kind: 'problem',
      sentence: expect.stringMatching(/not on this device/),
    })
  })

  it('cannot be sealed where the browser offers no encryption', async () => {
    const { store } = openApp()
    const payload = await resultOf(store, await takeAssigned(store, ours))
    vi.stubGlobal('crypto', {})
    const sealed = await sealResultFile(payload, receivedOf(ours))
    vi.unstubAllGlobals()
    expect(sealed).toEqual({ kind: 'refused', sentence: expect.stringMatching(/https/) })
  })

  it('is remembered as handed over, once however often it was made', async () => {
    const { device, store } = openApp()
    const attemptId = await takeAssigned(store, ours)
    const payload = await resultOf(store, attemptId)
    await noteHandedOver(store, ours.assignment.assignmentId, payload)
    device.clock.now += 60_000
    await noteHandedOver(store, ours.assignment.assignmentId, payload)
    expect(await readAssigned(openApp(device).store)).toMatchObject({
      assigned: [
        {
          received: {
            handedOver: [{ attemptId, resultId: payload.resultId, atUtc: device.clock.now }],
          },
        },
      ],
    })
  })
})
