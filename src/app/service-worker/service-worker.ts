import { type Precache, serveOffline } from '#src/app/service-worker/serve-offline.ts'
import type { WorkerScope } from '#src/app/service-worker/worker-scope.ts'

// Written by `src/build/service-worker-plugin.ts`.
declare const PRECACHE: Precache
declare const self: WorkerScope

serveOffline(self, PRECACHE)
