/**
 * The part of a service worker's global scope that ours uses. The compiler's own description of it excludes the one of a
 * page, and both are read in one go here.
 */
export interface WorkerScope {
  readonly caches: {
    open(name: string): Promise<WorkerCache>
    match(url: string, options: { ignoreVary: boolean }): Promise<Response | undefined>
    keys(): Promise<string[]>
    delete(name: string): Promise<boolean>
  }
  readonly clients: {
    claim(): Promise<void>
    matchAll(options: {
      type: 'window'
      includeUncontrolled: boolean
    }): Promise<readonly { readonly url: string }[]>
  }
  readonly registration: { readonly scope: string }
  fetch(request: string | WorkerRequest, options?: RequestInit): Promise<Response>
  skipWaiting(): Promise<void>
}

export interface WorkerCache {
  match(url: string, options: { ignoreVary: boolean }): Promise<Response | undefined>
  put(url: string, response: Response): Promise<void>
}

export type WorkerRequest = Pick<Request, 'method' | 'mode' | 'url'>
