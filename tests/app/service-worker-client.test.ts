import { describe, expect, it } from 'vitest'
import {
  type OfflineStatus,
  startServiceWorker,
  type WorkerContainer,
} from '#src/app/service-worker-client.ts'

class FakeWorker extends EventTarget {
  readonly messages: string[] = []

  postMessage(message: string): void {
    this.messages.push(message)
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null
  waiting: FakeWorker | null = null
  active: FakeWorker | null = null
  updates = 0

  async update(): Promise<void> {
    this.updates += 1
    throw new TypeError('Failed to fetch')
  }

  /** The worker being installed goes one step on. */
  step(to: 'waiting' | 'active' | 'redundant'): void {
    const worker = this.installing ?? this.waiting
    this.installing = null
    this.waiting = to === 'waiting' ? worker : null
    if (to === 'active') this.active = worker
    worker?.dispatchEvent(new Event('statechange'))
  }

  find(): void {
    this.installing = new FakeWorker()
    this.dispatchEvent(new Event('updatefound'))
  }
}

class FakeContainer extends EventTarget implements WorkerContainer {
  controller: object | null = null
  readonly registration = new FakeRegistration()
  refusal: Error | null = null
  registered: unknown[] = []

  async register(...args: unknown[]): Promise<FakeRegistration> {
    this.registered = args
    if (this.refusal !== null) throw this.refusal
    return this.registration
  }

  takeOver(): void {
    this.controller = {}
    this.dispatchEvent(new Event('controllerchange'))
  }
}

async function start(container: FakeContainer | undefined) {
  const statuses: OfflineStatus[] = []
  let reloads = 0
  const client = startServiceWorker({
    container,
    url: 'https://learn.example/sw.js',
    onStatus: status => statuses.push(status),
    reload: () => (reloads += 1),
  })
  await new Promise(resolve => setTimeout(resolve))
  return { client, last: () => statuses.at(-1)?.kind, statuses, reloads: () => reloads }
}

/** A page of a site whose first version is there and controls it. */
async function startWithActive() {
  const container = new FakeContainer()
  container.controller = {}
  container.registration.active = new FakeWorker()
  return { container, ...(await start(container)) }
}

describe('startServiceWorker', () => {
  it('says offline-ready only when the first worker has all files and is active', async () => {
    const container = new FakeContainer()
    container.registration.installing = new FakeWorker()
    const { last, reloads } = await start(container)
    expect(container.registered).toEqual(['https://learn.example/sw.js', { updateViaCache: 'none' }])
    expect(last()).toBe('starting')
    container.registration.step('waiting')
    expect(last()).toBe('starting')
    container.registration.step('active')
    container.takeOver()
    expect(last()).toBe('offline-ready')
    expect(reloads()).toBe(0)
  })

  it('says when the files could not be stored', async () => {
    const container = new FakeContainer()
    container.registration.installing = new FakeWorker()
    const { last } = await start(container)
    container.registration.step('redundant')
    expect(last()).toBe('unavailable')
  })

  it('lets an update wait until it is applied, then reloads once it is in charge', async () => {
    const { container, client, last, reloads } = await startWithActive()
    expect(last()).toBe('offline-ready')
    client.applyUpdate()
    container.registration.find()
    expect(last()).toBe('offline-ready')
    container.registration.step('waiting')
    expect(last()).toBe('update-waiting')
    const { waiting } = container.registration
    expect(waiting?.messages).toEqual([])
    client.applyUpdate()
    expect(waiting?.messages).toEqual(['skip-waiting'])
    expect(reloads()).toBe(0)
    container.takeOver()
    expect(reloads()).toBe(1)
  })

  it('does not reload when another window applied the update, and says so from then on', async () => {
    const { container, last, reloads } = await startWithActive()
    container.registration.find()
    container.registration.step('waiting')
    container.takeOver()
    container.registration.step('active')
    expect(last()).toBe('updated-elsewhere')
    expect(reloads()).toBe(0)
  })

  it('survives a check for updates without a network', async () => {
    const { container, client, last } = await startWithActive()
    client.checkForUpdate()
    await new Promise(resolve => setTimeout(resolve))
    expect(container.registration.updates).toBe(1)
    expect(last()).toBe('offline-ready')
  })

  it('says why when the browser refuses', async () => {
    const container = new FakeContainer()
    container.refusal = new DOMException('not allowed', 'SecurityError')
    expect((await start(container)).statuses).toEqual([
      { kind: 'unavailable', reason: 'The browser refused it: SecurityError: not allowed' },
    ])
  })

  it('does without where the browser has no workers', async () => {
    const { client, last } = await start(undefined)
    client.applyUpdate()
    client.checkForUpdate()
    expect(last()).toBe('unavailable')
  })
})
