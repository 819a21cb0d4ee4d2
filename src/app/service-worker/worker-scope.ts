/**
 * The part of a service worker's global scope that ours uses. The compiler's own description of it excludes the one of a
 * page, and both are read in one go here.
 */
export interface WorkerScope {
  readonly caches: CacheStorage
  readonly clients: {
    claim(): Promise<void>
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly { url: string }[]>
  }
  readonly registration: { readonly scope: string }
  fetch(url: string | Request, options?: RequestInit): Promise<Response>
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: WaitingEvent) => void): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchingEvent) => void): void
}

interface WaitingEvent {
  waitUntil(work: Promise<unknown>): void
}

interface FetchingEvent {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}
