import type { WorkerCache, WorkerRequest, WorkerScope } from '#src/app/service-worker/worker-scope.ts'

class FakeCache implements WorkerCache {
  readonly #files = new Map<string, Response>()

  async match(url: string): Promise<Response | undefined> {
    return this.#files.get(url)?.clone()
  }

  async put(url: string, response: Response): Promise<void> {
    this.#files.set(url, response)
  }
}

class FakeCaches {
  readonly #caches = new Map<string, FakeCache>()

  async open(name: string): Promise<FakeCache> {
    const cache = this.#caches.get(name) ?? new FakeCache()
    this.#caches.set(name, cache)
    return cache
  }

  async match(url: string): Promise<Response | undefined> {
    for (const cache of this.#caches.values()) {
      const found = await cache.match(url)
      if (found !== undefined) return found
    }
    return undefined
  }

  async keys(): Promise<string[]> {
    return [...this.#caches.keys()]
  }

  async delete(name: string): Promise<boolean> {
    return this.#caches.delete(name)
  }
}

/** The surroundings of a service worker: caches that outlive it, and a server given as texts by address. */
export class FakeWorkerScope implements WorkerScope {
  readonly windows: string[] = []
  readonly fetched: string[] = []
  claimed = false
  skippedWaiting = false
  readonly caches: FakeCaches
  readonly registration: { readonly scope: string }
  readonly #server: ReadonlyMap<string, string>

  constructor(scope: string, server: ReadonlyMap<string, string>, caches = new FakeCaches()) {
    this.registration = { scope }
    this.#server = server
    this.caches = caches
  }

  readonly clients = {
    claim: async (): Promise<void> => {
      this.claimed = true
    },
    matchAll: async () => this.windows.map(url => ({ url })),
  }

  /** An empty server stands for a network that is down. */
  async fetch(request: string | WorkerRequest): Promise<Response> {
    const url = typeof request === 'string' ? request : request.url
    this.fetched.push(url)
    if (this.#server.size === 0) throw new TypeError('Failed to fetch')
    const text = this.#server.get(url)
    return new Response(text ?? 'not found', { status: text === undefined ? 404 : 200 })
  }

  async skipWaiting(): Promise<void> {
    this.skippedWaiting = true
  }
}
