import type { LearnerStore } from '#src/app/open-learner-store.ts'
import { loadVariants } from '#src/content/load-variants.ts'
import type { Persistence } from '#src/domain/settings/persistence.ts'
import { openResults, type OpeningWorker } from '#src/exchange/collect/open-results.ts'
import { type AnalystPort, createClassAnalyst } from '#src/state/class-analyst/class-analyst.ts'
import type { ClassTools } from '#src/state/class-tools.ts'
import type { InterviewTools } from '#src/state/interview/interview-tools.ts'
import { touchesClasses } from '#src/state/classroom/touches-classes.ts'
import { type ClassChange, createClassStore } from '#src/storage/class-store.ts'
import { deviceServices } from '#src/storage/device-services.ts'
import { readAssignedAttempts } from '#src/storage/read-assigned-attempts.ts'
import { readSafely } from '#src/storage/store-failure.ts'

/** The other tabs of the app, as far as classes and own banks go. */
export interface OtherTabs {
  readonly tell: (message: { readonly kind: 'classes-changed' | 'banks-changed' }) => void
  /** Calls back when one of them has changed classes, until the returned function is called. */
  readonly onClassesChanged: (listener: () => void) => () => void
}

/** What the browser gives besides the store. */
export interface ClassToolMeans extends Pick<ClassTools, 'hiddenNames'> {
  /** Starts what opens result files. */
  readonly createWorker: () => OpeningWorker
  /** Starts what works out a class. */
  readonly createAnalystPort: () => AnalystPort
  readonly otherTabs: OtherTabs
  readonly persistence: {
    readonly ask: () => Promise<Persistence>
    readonly read: () => Promise<Persistence>
  }
}

/** The tools over the store of this page. */
export function createClassTools(
  opened: Pick<LearnerStore, 'store' | 'readContent'>,
  { createWorker, createAnalystPort, otherTabs, persistence, hiddenNames }: ClassToolMeans,
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
        if (touchesClasses(change)) otherTabs.tell({ kind: 'classes-changed' })
        return null
      },
    },
    deviceId: store.deviceId,
    async loadOwnBankTools() {
      const { ownBankServices } = await import('#src/app/own-bank-services.ts')
      return ownBankServices(opened, () => otherTabs.tell({ kind: 'banks-changed' }))
    },
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
    onWrittenElsewhere: otherTabs.onClassesChanged,
  }
}

async function fetchInterviewTools(opened: Pick<LearnerStore, 'store'>): Promise<InterviewTools> {
  return (await import('#src/app/interview-tools.ts')).createInterviewTools(opened)
}

function isIrreplaceable({ keys = [], results = [] }: ClassChange): boolean {
  return keys.length + results.length > 0
}
