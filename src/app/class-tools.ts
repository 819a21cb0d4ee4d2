import type { LearnerStore } from '#src/app/open-learner-store.ts'
import type { ClassTools } from '#src/state/class-tools.ts'
import { createClassStore } from '#src/storage/class-store.ts'
import { readAssignedAttempts } from '#src/storage/read-assigned-attempts.ts'
import { readSafely } from '#src/storage/store-failure.ts'

/** The tools over the store of this page. */
export function createClassTools(opened: Pick<LearnerStore, 'store' | 'readContent'>): ClassTools {
  const { store } = opened
  return {
    store: createClassStore(store.tables),
    deviceId: store.deviceId,
    loadOwnBankTools: async () => (await import('#src/app/own-bank-services.ts')).ownBankServices(opened),
    readAssignedAttempts: assignmentId => readSafely(() => readAssignedAttempts(store.tables, assignmentId)),
  }
}
