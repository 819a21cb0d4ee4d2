import { afterEach, describe, expect, it, vi } from 'vitest'
import { lockAttempt } from '#src/storage/attempt-lock.ts'
import { askToPersist, estimateStorage, readPersistence } from '#src/storage/persistence.ts'
import { openTabChannel } from '#src/storage/tab-channel.ts'
import type { LockOutcome } from '#src/storage/attempt-lock.ts'
import type { TabChannel, TabMessage } from '#src/storage/tab-channel.ts'

const held: LockOutcome[] = []
const channels: TabChannel[] = []

async function lock(digit: string, steal = false) {
  const onLost = vi.fn<() => void>()
  const outcome = await lockAttempt({ attemptId: digit.repeat(32), steal, onLost })
  held.push(outcome)
  return { outcome, onLost }
}

function listen() {
  const heard: TabMessage[] = []
  const channel = openTabChannel(message => heard.push(message))
  channels.push(channel)
  return { heard, channel }
}

afterEach(() => {
  for (const outcome of held.splice(0)) if (outcome.kind === 'held') outcome.lock.release()
  for (const channel of channels.splice(0)) channel.close()
  vi.unstubAllGlobals()
})

describe('the lock of an attempt', () => {
  it('is held by one tab and busy for the next; other attempts are free', async () => {
    expect((await lock('1')).outcome.kind).toBe('held')
    expect((await lock('1')).outcome.kind).toBe('busy')
    expect((await lock('2')).outcome.kind).toBe('held')
  })

  it('is free again when released, without a word of loss', async () => {
    const { outcome, onLost } = await lock('3')
    if (outcome.kind === 'held') outcome.lock.release()
    await vi.waitFor(async () => expect((await lock('3')).outcome.kind).toBe('held'))
    expect(onLost).not.toHaveBeenCalled()
  })

  it('can be taken over, and the tab that had it is told', async () => {
    const first = await lock('4')
    const second = await lock('4', true)
    expect(second.outcome.kind).toBe('held')
    await vi.waitFor(() => expect(first.onLost).toHaveBeenCalledOnce())
    expect(second.onLost).not.toHaveBeenCalled()
    expect((await lock('4')).outcome.kind).toBe('busy')
  })

  it('is granted where the browser has no locks or refuses them', async () => {
    vi.stubGlobal('navigator', {})
    expect((await lock('5')).outcome.kind).toBe('held')
    const request = () => Promise.reject(new DOMException('no', 'SecurityError'))
    vi.stubGlobal('navigator', { locks: { request } })
    expect((await lock('5')).outcome.kind).toBe('held')
  })
})

describe('the channel between tabs', () => {
  it('carries hints to the others and ignores what is not ours', async () => {
    const [one, two] = [listen(), listen()]
    const stranger = new BroadcastChannel('pacs-ready')
    for (const junk of [null, 'look', { kind: 'attempt-changed', attemptId: 'x' }, { kind: 'erase' }]) {
      stranger.postMessage(junk)
    }
    const messages = [
      { kind: 'attempt-changed', attemptId: '1'.repeat(32) },
      { kind: 'classes-changed' },
      { kind: 'banks-changed' },
    ] as const
    for (const message of messages) one.channel.tell(message)
    await vi.waitFor(() => expect(two.heard).toEqual(messages))
    expect(one.heard).toEqual([])
    stranger.close()
  })

  it('is silent where the browser has none', () => {
    vi.stubGlobal('BroadcastChannel', undefined)
    Reflect.deleteProperty(globalThis, 'BroadcastChannel')
    listen().channel.tell({ kind: 'banks-changed' })
    expect(channels).toHaveLength(1)
  })
})

describe('the promise to keep data', () => {
  it('is what the browser says', async () => {
    vi.stubGlobal('navigator', { storage: { persisted: async () => false, persist: async () => true } })
    expect(await readPersistence()).toBe('not-promised')
    expect(await askToPersist()).toBe('persisted')
    vi.stubGlobal('navigator', { storage: { persisted: async () => false, persist: async () => false } })
    expect(await askToPersist()).toBe('not-promised')
    vi.stubGlobal('navigator', {})
    expect(await askToPersist()).toBe('unsupported')
    expect(await readPersistence()).toBe('unsupported')
    expect(await estimateStorage()).toBeNull()
  })

  it('comes with bytes used and allowed', async () => {
    const estimate = await estimateStorage()
    expect(estimate?.quota).toBeGreaterThan(1_000_000)
    expect(estimate?.usage).toBeGreaterThanOrEqual(0)
  })
})
