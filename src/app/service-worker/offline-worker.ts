import type { WorkerRequest, WorkerScope } from '#src/app/service-worker/worker-scope.ts'

/** What the build tells the worker. */
export interface Precache {
  /** Changes with any file; the page carries it too. */
  readonly build: string
  /** Files with a hash in their name: the same name is the same content. */
  readonly hashed: readonly string[]
  /** Files whose content may change under their name. */
  readonly plain: readonly string[]
}

interface WantedFile {
  readonly url: string
  readonly hashed: boolean
}

/** What a page says to a waiting worker when the learner agreed to the update. */
export const skipWaitingMessage = 'skip-waiting'

/** Few at a time, so that a slow line stays free for what the learner is waiting for. */
const parallelFetches = 3

export interface OfflineWorker {
  /** Puts all files of this build on the device; rejects if one is missing, so that it is tried again later. */
  install(): Promise<void>
  /** Takes over from the former version. */
  activate(): Promise<void>
  /** A message from a page. */
  hear(message: unknown): void
  /** The answer to a request, or null where it is none of our business. */
  answer(request: WorkerRequest): Promise<Response> | null
}

/**
 * Keeps the whole app in a cache of its build and serves it from there, so that it works offline and one version never
 * mixes with another. A new version fills its own cache and then waits: it takes over when all windows of the old one are
 * closed, or when the learner asks for it.
 */
export function createOfflineWorker(scope: WorkerScope, precache: Precache): OfflineWorker {
  const base = scope.registration.scope
  // Other apps, and other copies of this one, may live on the same origin.
  const prefix = `pacs-ready ${base} `
  const cacheName = prefix + precache.build

  async function install(): Promise<void> {
    const cache = await scope.caches.open(cacheName)
    const want = (hashed: boolean) => (file: string) => ({ url: new URL(file, base).href, hashed })
    const queue: WantedFile[] = [...precache.plain.map(want(false)), ...precache.hashed.map(want(true))]
    const work = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const kept = next.hashed ? await scope.caches.match(next.url, { ignoreVary: true }) : undefined
        await cache.put(next.url, kept ?? (await fetchFresh(next)))
      }
    }
    await Promise.all(Array.from({ length: parallelFetches }, work))
  }

  async function fetchFresh({ url, hashed }: WantedFile): Promise<Response> {
    const response = await scope.fetch(url, { cache: hashed ? 'default' : 'no-cache', priority: 'low' })
    if (!response.ok) throw new Error(`${url} answers ${response.status}`)
    // Between the fetch of this worker and that of its page another version may have been deployed.
    if (url === base && !(await response.clone().text()).includes(precache.build)) {
      throw new Error('The page belongs to another build than its service worker')
    }
    return response
  }

  async function activate(): Promise<void> {
    const windows = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true })
    // A second window may still run the former version and ask for its files; the next version deletes them.
    if (windows.filter(({ url }) => url.startsWith(base)).length <= 1) {
      const names = await scope.caches.keys()
      const old = names.filter(name => name.startsWith(prefix) && name !== cacheName)
      await Promise.all(old.map(name => scope.caches.delete(name)))
    }
    await scope.clients.claim()
  }

  async function serve(request: WorkerRequest, url: URL): Promise<Response> {
    const path = url.pathname.slice(new URL(base).pathname.length)
    const isPage = request.mode === 'navigate' && (path === '' || path === 'index.html')
    const key = isPage ? base : `${url.origin}${url.pathname}`
    const cache = await scope.caches.open(cacheName)
    const kept =
      (await cache.match(key, { ignoreVary: true })) ?? (await scope.caches.match(key, { ignoreVary: true }))
    if (kept !== undefined) return kept
    if (request.mode !== 'navigate') return scope.fetch(request)
    // An address we do not know: the app itself says so, from where its files are found.
    return scope.fetch(request).catch(() => Response.redirect(base))
  }

  return {
    install,
    activate,
    hear(message) {
      if (message === skipWaitingMessage) void scope.skipWaiting()
    },
    answer(request) {
      const isOurs = request.method === 'GET' && request.url.startsWith(base)
      return isOurs ? serve(request, new URL(request.url)) : null
    },
  }
}
