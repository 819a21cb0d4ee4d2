import { beforeEach, describe, expect, it } from 'vitest'
import {
  createOfflineWorker,
  type OfflineWorker,
  type Precache,
  skipWaitingMessage,
} from '#src/app/service-worker/offline-worker.ts'
import { FakeWorkerScope } from '#tests/app/service-worker/fake-worker-scope.ts'

const base = 'https://learn.example/pacs/'
const plain = ['./', 'before-paint.js']
const build1: Precache = { build: 'build-1', hashed: ['assets/app-1.js', 'assets/bank-1.js'], plain }
const build2: Precache = { build: 'build-2', hashed: ['assets/app-2.js', 'assets/bank-1.js'], plain }

let server: Map<string, string>
let scope: FakeWorkerScope
let worker: OfflineWorker

function deploy(build: string, ...files: string[]): void {
  server.set(base, `<meta name="build" content="${build}">`)
  for (const file of files) server.set(base + file, `${file} of ${build}`)
}

/** What a page gets for a file, as text. */
async function get(path: string, from = worker): Promise<string | undefined> {
  const response = await from.answer({ method: 'GET', mode: 'same-origin', url: base + path })
  return response?.text()
}

/** What a window shows at an address: the text, or where it is sent. */
async function visit(path: string, from = worker): Promise<string | null | undefined> {
  const response = await from.answer({ method: 'GET', mode: 'navigate', url: base + path })
  return response?.status === 302 ? `to ${response.headers.get('Location')}` : response?.text()
}

/** A second version is deployed and its worker arrives; it shares the caches with the first. */
function update(precache: Precache): { worker: OfflineWorker; scope: FakeWorkerScope } {
  const next = new FakeWorkerScope(base, server, scope.caches)
  next.windows.push(...scope.windows)
  return { worker: createOfflineWorker(next, precache), scope: next }
}

beforeEach(async () => {
  server = new Map()
  scope = new FakeWorkerScope(base, server)
  worker = createOfflineWorker(scope, build1)
  deploy('build-1', 'assets/app-1.js', 'assets/bank-1.js', 'before-paint.js')
})

describe('the first version', () => {
  it('keeps every file, takes over the page that brought it, and serves the app without a network', async () => {
    await worker.install()
    await worker.activate()
    expect(scope.claimed).toBe(true)
    server.clear()
    expect(await get('assets/bank-1.js')).toBe('assets/bank-1.js of build-1')
    expect(await get('before-paint.js')).toBe('before-paint.js of build-1')
    for (const address of ['', 'index.html', '?utm=x', '#/report']) {
      expect(await visit(address)).toContain('build-1')
    }
  })

  it('sends an unknown address to the app when the network is gone', async () => {
    await worker.install()
    server.set(`${base}else`, 'from the server')
    expect(await visit('else')).toBe('from the server')
    server.clear()
    expect(await visit('else')).toBe(`to ${base}`)
  })

  it('asks the server for files it does not know', async () => {
    server.set(`${base}_headers`, 'headers')
    expect(await get('_headers')).toBe('headers')
  })

  it('is not installed when a file is missing', async () => {
    server.delete(`${base}assets/bank-1.js`)
    await expect(worker.install()).rejects.toThrow('assets/bank-1.js answers 404')
  })

  it('is not installed with the page of another build', async () => {
    deploy('build-2')
    await expect(worker.install()).rejects.toThrow('belongs to another build')
  })

  it('leaves other origins, other folders and other methods to the browser', () => {
    const get = { method: 'GET', mode: 'cors' } as const
    expect(worker.answer({ ...get, url: 'https://other.example/x.js' })).toBeNull()
    expect(worker.answer({ ...get, url: 'https://learn.example/other/' })).toBeNull()
    expect(worker.answer({ ...get, method: 'POST', url: `${base}x` })).toBeNull()
    expect(scope.fetched).toEqual([])
  })
})

describe('an update', () => {
  beforeEach(async () => {
    await worker.install()
    deploy('build-2', 'assets/app-2.js', 'before-paint.js')
    server.delete(`${base}assets/app-1.js`)
  })

  it('fetches only what changed and leaves the running version alone', async () => {
    const next = update(build2)
    await next.worker.install()
    expect(next.scope.fetched.toSorted()).toEqual([base, `${base}assets/app-2.js`, `${base}before-paint.js`])
    expect(next.scope.skippedWaiting).toBe(false)
    expect(await visit('')).toContain('build-1')
    expect(await get('assets/app-1.js')).toBe('assets/app-1.js of build-1')
    expect(await get('before-paint.js')).toBe('before-paint.js of build-1')
  })

  it('takes over when the learner agrees, and deletes what no window needs', async () => {
    await scope.caches.open('of another app')
    const next = update(build2)
    await next.worker.install()
    next.worker.hear('something else')
    expect(next.scope.skippedWaiting).toBe(false)
    next.worker.hear(skipWaitingMessage)
    expect(next.scope.skippedWaiting).toBe(true)
    await next.worker.activate()
    expect(await scope.caches.keys()).toEqual(['of another app', `pacs-ready ${base} build-2`])
    expect(await visit('', next.worker)).toContain('build-2')
  })

  it('keeps the former files while a second window may ask for them', async () => {
    scope.windows.push(`${base}#/quiz/1`, `${base}#/`, 'https://learn.example/other/')
    const next = update(build2)
    await next.worker.install()
    await next.worker.activate()
    expect(await get('assets/app-1.js', next.worker)).toBe('assets/app-1.js of build-1')
    expect(await get('before-paint.js', next.worker)).toBe('before-paint.js of build-2')

    deploy('build-3')
    scope.windows.splice(0, 2)
    const last = update({ ...build2, build: 'build-3' })
    await last.worker.install()
    await last.worker.activate()
    expect(await scope.caches.keys()).toEqual([`pacs-ready ${base} build-3`])
  })
})
