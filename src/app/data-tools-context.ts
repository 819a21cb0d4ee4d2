import type { Evidence } from '#src/domain/learning/evidence.ts'
import type { DataProblem } from '#src/state/data-tools.ts'
import type { OpenedStore, PageServices } from '#src/state/services.ts'
import type { DeviceServices } from '#src/storage/device-services.ts'
import type { Journal } from '#src/storage/journal.ts'
import type { StoreFailure, Tables } from '#src/storage/tables.ts'

/** What the tools for backup, restore and erasing work on. */
export interface DataToolsContext {
  readonly store: OpenedStore & {
    readonly tables: Tables
    readonly journal: Journal
    /** Empty without a store of its own. */
    readonly deviceId: string
  }
  readonly device: DeviceServices
  readonly version: PageServices['version']
  /** Folds the evidence of all that is stored now. */
  readonly readEvidence: () => Promise<
    { readonly evidence: Evidence; readonly quarantined: number } | StoreFailure
  >
  /** For the marker: what is stored now is what is expected. */
  readonly acceptPosition: (position: number) => void
  /** Other tabs know something that is not so any more. */
  readonly tellOtherTabs: () => void
}

const reasons: Record<StoreFailure['reason'], string> = {
  quota: 'There is not enough space on this device. Free some, then try again.',
  closed: 'The browser closed the storage. Reload the page, then try again.',
  conflict: 'Another tab kept writing. Close the other tabs, then try again.',
  'read-only': 'A newer version of the app was used here. Reload the page to get it, then try again.',
  unreadable: 'The browser could not read or write its storage. Reload the page, then try again.',
}

/** The failure as a sentence; `start` says what is safe. */
export function problemOf(failure: Pick<StoreFailure, 'reason'>, start: string): DataProblem {
  return { kind: 'problem', sentence: `${start} ${reasons[failure.reason]}` }
}
