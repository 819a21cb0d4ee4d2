import { createOfflineWorker, type Precache } from '#src/app/service-worker/offline-worker.ts'
import type { WorkerRequest, WorkerScope } from '#src/app/service-worker/worker-scope.ts'

interface Events {
  install: { waitUntil(work: Promise<void>): void }
  activate: { waitUntil(work: Promise<void>): void }
  message: { readonly data: unknown }
  fetch: { readonly request: WorkerRequest; respondWith(response: Promise<Response>): void }
}

declare const self: WorkerScope & {
  addEventListener<Type extends keyof Events>(type: Type, listener: (event: Events[Type]) => void): void
}

// Written by `src/build/service-worker-plugin.ts`.
declare const PRECACHE: Precache

const worker = createOfflineWorker(self, PRECACHE)

self.addEventListener('install', event => event.waitUntil(worker.install()))
self.addEventListener('activate', event => event.waitUntil(worker.activate()))
self.addEventListener('message', ({ data }) => worker.hear(data))
self.addEventListener('fetch', event => {
  const response = worker.answer(event.request)
  if (response !== null) event.respondWith(response)
})
