import type { LoadBank } from '#src/content/bank-loader.ts'
import type { Content } from '#src/content/own-content.ts'
import type { CatalogLoading } from '#src/content/load-catalog.ts'
import type { Outline } from '#src/domain/catalog/outline.ts'
import type { Evidence } from '#src/domain/learning/evidence.ts'
import type * as foldEvidence from '#src/domain/learning/fold-evidence.ts'
import type { Preferences } from '#src/domain/settings/preferences.ts'
import type { PinVariants } from '#src/state/pin-variants.ts'
import type { readPinnedAttempt } from '#src/state/read-pinned-attempt.ts'
import type { scoreGiven } from '#src/state/score-given.ts'
import type { ClassTools } from '#src/state/class-tools.ts'
import type { DataTools } from '#src/state/data-tools.ts'
import type { DeviceServices } from '#src/storage/device-services.ts'
import type { LearnerLog } from '#src/storage/learner-log.ts'

/** How the store is: what every banner about data is made of. */
export type StorageHealth =
  | { readonly kind: 'opening' }
  | { readonly kind: 'ready'; readonly quarantined: number }
  /** Nothing outlives the page; `reason` is a sentence. */
  | { readonly kind: 'memory-only'; readonly reason: string }
  /** A newer app wrote the store; nothing is read from it or written to it. */
  | { readonly kind: 'newer-version' }
  /** The browser lost what it had, or cannot read it; `restorable` when the journal still has it. */
  | { readonly kind: 'lost'; readonly restorable: boolean }
  | StoreClosed

/** What this page knows of the store holds no more: another tab changed or erased it, or the browser cut it off. */
export interface StoreClosed {
  readonly kind: 'closed'
  readonly why: 'newer-version' | 'erased' | 'changed' | 'cut'
}

/** What can go wrong with the store after it was opened. */
export type StoreTrouble = StoreClosed | { readonly kind: 'no-second-copy' }

/** The store as it was found at start-up. */
export interface OpenedStore {
  readonly log: LearnerLog
  readonly health: Exclude<StorageHealth, { kind: 'opening' | 'closed' }>
  readonly evidence: Evidence
  /** What can be asked where own banks were imported; left out where there are none. */
  readonly content?: Content
  /** Calls back with what can be asked whenever another tab has changed own banks. */
  readonly onContent?: (listener: (content: Content) => void) => void
}

/** Holds the right to write to an attempt; only one tab of the browser has it at a time. */
export interface AttemptLock {
  readonly release: () => void
}

/** What is known about working without a network; see `src/app/service-worker-client.ts`. */
export type OfflineStatus =
  | { readonly kind: 'starting' }
  | { readonly kind: 'offline-ready' }
  /** A new version is on the device; offer it on a safe screen only. */
  | { readonly kind: 'update-waiting' }
  | { readonly kind: 'updated-elsewhere' }
  | { readonly kind: 'unavailable'; readonly reason: string }

/** The page and the version of the app it shows. */
export interface PageServices {
  /** `build` names the contents of the build; empty while developing. */
  readonly version: { readonly app: string; readonly build: string }
  /** Calls back on every change; the first status is `starting`. */
  readonly watchOffline: (listener: (status: OfflineStatus) => void) => void
  readonly applyUpdate: () => void
  readonly reload: () => void
  readonly policyViolations: () => number
}

type EvidenceFold = Pick<typeof foldEvidence, 'applyEvent' | 'mergeEvidence'>

/** Everything from outside the state: a test hands in its own, the app the real ones. */
export interface AppServices {
  readonly device: Pick<DeviceServices, 'now' | 'monotonic' | 'newId'>
  readonly outline: Outline
  readonly loadBank: LoadBank
  /** Other numbers for questions met before; its code is fetched when there are any. */
  readonly pinVariants: PinVariants
  /** An attempt as it was left; its code comes with the store. */
  readonly readPinnedAttempt: typeof readPinnedAttempt
  /** The scorers; fetched while the learner reads the first question. */
  readonly loadScoring: () => Promise<{ readonly scoreGiven: typeof scoreGiven }>
  /** Resolves when the next frame has been drawn, or at once when none will be; never later than a blink of an eye. */
  readonly afterPaint: () => Promise<void>
  /** What adds events to the evidence; fetched behind the first screen. */
  readonly loadFold: () => Promise<EvidenceFold>
  readonly loadCatalog: () => Promise<CatalogLoading>
  /** Whether nothing was ever stored here, as far as can be told without opening the store. */
  readonly isFirstVisit: () => boolean
  readonly openStore: () => Promise<OpenedStore>
  readonly preferencesStore: {
    readonly read: () => unknown
    readonly write: (preferences: Preferences) => void
  }
  /**
   * Takes the lock of an attempt, by force with `steal`; null when another tab has it. `onLost` is called when
   * another tab takes it over.
   */
  readonly lockAttempt: (
    attemptId: string,
    options: { readonly steal: boolean; readonly onLost: () => void },
  ) => Promise<AttemptLock | null>
  /** Calls back when another tab has saved something to an attempt, for as long as the page lives. */
  readonly onOtherTab: (listener: (attemptId: string) => void) => void
  /** Calls back when the store gets into trouble, for as long as the page lives. */
  readonly onStoreTrouble: (listener: (trouble: StoreTrouble) => void) => void
  /** Called after the first response was saved. */
  readonly askForPersistence: () => void
  /** Fetches the tools for backup, restore and erasing; called once the store is open. Rejects when they cannot be fetched. */
  readonly loadDataTools: () => Promise<DataTools>
  /**
   * Fetches what assignments need, the same for the whole page, so that who reads a class hears of what others write;
   * called once the store is open. Rejects when it cannot be fetched, and can be tried again.
   */
  readonly loadClassTools: () => Promise<ClassTools>
  readonly page: PageServices
}
