import type { LearnerStore } from '#src/app/open-learner-store.ts'
import { loadVariants } from '#src/content/load-variants.ts'
import type { Persistence } from '#src/domain/settings/persistence.ts'
import { openResults, type OpeningWorker } from '#src/exchange/collect/open-results.ts'
import { type AnalystPort, createClassAnalyst } from '#src/state/class-analyst/class-analyst.ts'
import type { ClassTools } from '#src/state/class-tools.ts'
import type { InterviewTools } from '#src/state/interview/interview-tools.ts'
import { type ClassChange, createClassStore } from '#src/storage/class-store.ts'
import { deviceServices } from '#src/storage/device-services.ts'
import { readAssignedAttempts } from '#src/storage/read-assigned-attempts.ts'
import { readSafely } from '#src/storage/store-failure.ts'

/** What the browser gives besides the store. */
export interface ClassToolMeans extends Pick<ClassTools, 'hiddenNames'> {
  /** Starts what opens result files. */
  readonly createWorker: () => OpeningWorker
  /** Starts what works out a class. */
  readonly createAnalystPort: () => AnalystPort
  readonly persistence: {
    readonly ask: () => Promise<Persistence>
    readonly read: () => Promise<Persistence>
  }
}

/** The tools over the store of this page. */
export function createClassTools(
  opened: Pick<LearnerStore, 'store' | 'readContent'>,
  { createWorker, createAnalystPort, persistence, hiddenNames }: ClassToolMeans,
): ClassTools {
  const { store } = opened
  const classStore = createClassStore(store.tables)
  let interviewTools: Promise<InterviewTools> | null = null
  const listeners = new Set<(change: ClassChange) => void>()
  let asked: Promise<Persistence> | null = null
  return {
    store: {
      ...classStore,
      async write(change) {
        const failure = await classStore.write(change)
        if (failure !== null) return failure
        if (classStore.durable && isIrreplaceable(change)) asked ??= persistence.ask()
        for (const listener of listeners) listener(change)
        return null
      },
    },
    deviceId: store.deviceId,
    loadOwnBankTools: async () => (await import('#src/app/own-bank-services.ts')).ownBankServices(opened),
    loadInterviewTools() {
      interviewTools ??= fetchInterviewTools(opened).catch((error: unknown) => {
        interviewTools = null
        throw error
      })
      return interviewTools
    },
    readAssignedAttempts: assignmentId => readSafely(() => readAssignedAttempts(store.tables, assignmentId)),
    newId: () => deviceServices.newId(),
    loadVariants,
    openResults: options => openResults({ ...options, createWorker }),
    startAnalyst: () => createClassAnalyst(createAnalystPort()),
    hiddenNames,
    readPersistence: () => asked ?? persistence.read(),
    onWritten: listener => void listeners.add(listener),
  }
}

async function fetchInterviewTools(opened: Pick<LearnerStore, 'store'>): Promise<InterviewTools> {
  return (await import('#src/app/interview-tools.ts')).createInterviewTools(opened)
}

function isIrreplaceable({ keys = [], results = [] }: ClassChange): boolean {
  return keys.length + results.length > 0
}
