import type { Evidence } from '#src/domain/learning/evidence.ts'
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
  /** What can be asked, as far as own banks make it more. */
  readonly readContent: () => Promise<Pick<OpenedStore, 'content'>>
  /** For the marker: what is stored now is what is expected. */
  readonly acceptPosition: (position: number) => void
  /** Other tabs know something that is not so any more. */
  readonly tellOtherTabs: () => void
}
