import { createEventLog } from '#src/storage/event-log.ts'
import { createMemoryTables } from '#src/storage/memory-tables.ts'
import type { DeviceServices } from '#src/storage/device-services.ts'
import type { LearnerLog } from '#src/storage/learner-log.ts'
import type { LogObserver } from '#src/storage/log-observer.ts'
import type { Tables } from '#src/storage/tables.ts'

/** The same log without a disk: when the browser refuses IndexedDB (the app says so for good), and in tests. */
export function createMemoryLog(
  services: DeviceServices,
  observer: LogObserver = { saved() {}, recorded() {} },
): { readonly log: LearnerLog; readonly tables: Tables } {
  const tables = createMemoryTables()
  return { log: createEventLog(tables, services, observer), tables }
}
