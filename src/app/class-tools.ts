import type { LearnerStore } from '#src/app/open-learner-store.ts'
import type { ClassTools } from '#src/state/class-tools.ts'
import { createClassStore } from '#src/storage/class-store.ts'

/** The tools over the store of this page. */
export function createClassTools({ store }: Pick<LearnerStore, 'store'>): ClassTools {
  return { store: createClassStore(store.tables), deviceId: store.deviceId }
}
