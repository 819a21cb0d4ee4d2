import { skipWaitingMessage } from '#src/app/service-worker/offline-worker.ts'

/** What the page knows about working offline. */
export type OfflineStatus =
  /** Nothing can be said yet: the worker starts only after the first question is there. */
  | { readonly kind: 'starting' }
  /** Every file of this version is on the device. */
  | { readonly kind: 'offline-ready' }
  /** A new version is on the device and waits; offer it on a safe screen, then call `applyUpdate`. */
  | { readonly kind: 'update-waiting' }
  /** Another window changed to a new version: offer to reload on a safe screen. */
  | { readonly kind: 'updated-elsewhere' }
  /** The app works, but only while the server can be reached. */
  | { readonly kind: 'unavailable'; readonly reason: string }

export interface ServiceWorkerClient {
  /** Changes to the waiting version and reloads this page. Does nothing while none waits. */
  readonly applyUpdate: () => void
  /** Asks the server for a new version; for a window that stays open for days. */
  readonly checkForUpdate: () => void
}

/** What is used of a `ServiceWorker`. */
type Worker = Pick<EventTarget, 'addEventListener'> & { postMessage(message: string): void }

/** What is used of a `ServiceWorkerRegistration`. */
interface Registration extends Pick<EventTarget, 'addEventListener'> {
  readonly installing: Worker | null
  readonly waiting: Worker | null
  readonly active: Worker | null
  update(): Promise<unknown>
}

/** What is used of `navigator.serviceWorker`. */
export interface WorkerContainer extends Pick<EventTarget, 'addEventListener'> {
  readonly controller: object | null
  register(url: string, options: { updateViaCache: 'none' }): Promise<Registration>
}

export interface ServiceWorkerOptions {
  /** `navigator.serviceWorker`, undefined where the browser has none. */
  readonly container: WorkerContainer | undefined
  /** The address to register, already trusted. */
  readonly url: string
  readonly onStatus: (status: OfflineStatus) => void
  readonly reload: () => void
}

/** Registers the service worker and follows what becomes of it and of its successors. */
export function startServiceWorker(options: ServiceWorkerOptions): ServiceWorkerClient {
  const { container, url, onStatus, reload } = options
  if (container === undefined) {
    onStatus({ kind: 'unavailable', reason: 'This browser cannot keep the app for use without a network.' })
    return { applyUpdate: () => undefined, checkForUpdate: () => undefined }
  }
  let registration: Registration | null = null
  let replaced = false
  let agreed = false
  let controlled = container.controller !== null

  const report = (): void => onStatus(replaced ? { kind: 'updated-elsewhere' } : statusOf(registration))
  container.addEventListener('controllerchange', () => {
    if (agreed) return reload()
    // The very first worker takes over the page that brought it; that is no update.
    replaced = controlled
    controlled = true
    report()
  })
  container.register(url, { updateViaCache: 'none' }).then(
    found => {
      registration = found
      follow(found.installing, report)
      found.addEventListener('updatefound', () => follow(found.installing, report))
      report()
    },
    (error: unknown) => onStatus({ kind: 'unavailable', reason: `The browser refused it: ${String(error)}` }),
  )
  return {
    applyUpdate() {
      if (!registration?.waiting) return
      agreed = true
      registration.waiting.postMessage(skipWaitingMessage)
    },
    checkForUpdate() {
      // Without a network there is nothing to say: the next check will tell.
      registration?.update().catch(() => undefined)
    },
  }
}

function follow(worker: Worker | null, report: () => void): void {
  worker?.addEventListener('statechange', report)
}

function statusOf(registration: Registration | null): OfflineStatus {
  if (registration === null) return { kind: 'starting' }
  if (registration.active === null) {
    return registration.installing === null && registration.waiting === null
      ? {
          kind: 'unavailable',
          reason: 'Not all files could be stored on this device. The next visit tries again.',
        }
      : { kind: 'starting' }
  }
  return registration.waiting === null ? { kind: 'offline-ready' } : { kind: 'update-waiting' }
}
