import type { Outline } from '#src/domain/catalog/outline.ts'
import { emptyEvidence, type Evidence } from '#src/domain/learning/evidence.ts'
import type { LearnerEvent } from '#src/domain/learning/learner-event.ts'
import type { Slice } from '#src/state/app-store.ts'
import type { WaitingAssignment } from '#src/state/assigned/waiting-assignments.ts'
import type { OpenedStore, StorageHealth } from '#src/state/services.ts'
import type { ListedAttempt } from '#src/storage/list-attempts.ts'

/** How many attempts the lists on screen can show. */
const listedAttempts = 50

export interface LearningSlice {
  readonly outline: Outline
  /** Nothing was stored here before this page was opened, as far as can be told at once. */
  readonly isFirstVisit: boolean
  readonly health: StorageHealth
  /** The second copy of the data could not be written; IndexedDB is not concerned. */
  readonly secondCopyFails: boolean
  readonly evidence: Evidence
  /** Newest first; null until they were read. */
  readonly attempts: readonly ListedAttempt[] | null
  /** Assignments that wait for the learner; see `readWaiting`. */
  readonly waiting: readonly WaitingAssignment[]
  /** Opens the store; later calls give the same promise. */
  readonly openStore: () => Promise<OpenedStore>
  /** Shows a store that was read again, after a restore. */
  readonly adoptStore: (store: OpenedStore) => Promise<void>
  /** Adds an event to the evidence. */
  readonly learn: (event: LearnerEvent) => Promise<void>
  /** Reads the list of attempts again. */
  readonly refreshAttempts: () => Promise<void>
  /** Wall clock, milliseconds since 1970 UTC. */
  readonly now: () => number
  /** Random 128 bits, hexadecimal. */
  readonly newId: () => string
  /** Clock of the page that never jumps, milliseconds. */
  readonly monotonic: () => number
}

export const createLearningSlice: Slice<LearningSlice> = (set, get, services) => {
  let opening: Promise<OpenedStore> | null = null
  let fold: ReturnType<typeof services.loadFold> | null = null
  // Kept: waiting for an import again costs time even when the code is there.
  const loadFold = () => (fold ??= services.loadFold())

  async function open(): Promise<OpenedStore> {
    const [store, { mergeEvidence }] = await Promise.all([services.openStore(), loadFold()])
    // A first question may have been answered before the store was open.
    set({
      health: store.health,
      evidence: mergeEvidence(store.evidence, get().evidence),
      ...store.content,
    })
    store.onContent?.(set)
    void get().readRoles()
    void get().refreshAttempts()
    return store
  }

  services.onStoreTrouble(trouble => {
    if (trouble.kind === 'no-second-copy') return set({ secondCopyFails: true })
    // Nothing given from now on could be kept: the attempt on screen can only be read.
    const { view } = get()
    return set({ health: trouble, ...(view.kind === 'open' ? { view: { ...view, access: 'reader' } } : {}) })
  })

  return {
    outline: services.outline,
    isFirstVisit: services.isFirstVisit(),
    health: { kind: 'opening' },
    secondCopyFails: false,
    evidence: emptyEvidence,
    attempts: null,
    waiting: [],
    openStore: () => (opening ??= open()),
    adoptStore: async store => {
      opening = Promise.resolve(store)
      set({ health: store.health, evidence: store.evidence, ...store.content })
      await Promise.all([get().readRoles(), get().refreshAttempts()])
    },
    learn: async event => {
      const { applyEvent } = await loadFold()
      set({ evidence: applyEvent(get().evidence, event) })
    },
    now: services.device.now,
    newId: services.device.newId,
    monotonic: services.device.monotonic,
    refreshAttempts: async () => {
      const { log } = await get().openStore()
      const list = await log.listAttempts(listedAttempts)
      set({ attempts: 'kind' in list ? [] : list.attempts })
    },
  }
}
