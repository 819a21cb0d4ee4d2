import type { LoadVariants } from '#src/content/variant-loader.ts'
import type { Persistence } from '#src/domain/settings/persistence.ts'
import type { OpeningRun, OpenResultsOptions } from '#src/exchange/collect/open-results.ts'
import type { ClassAnalyst } from '#src/state/class-analyst/class-analyst.ts'
import type { InterviewTools } from '#src/state/interview/interview-tools.ts'
import type { OwnBankTools } from '#src/state/own-bank-tools.ts'
import type { ClassChange, ClassStore } from '#src/storage/class-store.ts'
import type { HiddenNames } from '#src/storage/hidden-names.ts'
import type { ListedAttempt } from '#src/storage/list-attempts.ts'
import type { StoreFailure } from '#src/storage/tables.ts'

/** What instructors and learners with an assignment need besides the rest of the app; fetched when they do. */
export interface ClassTools {
  readonly store: ClassStore
  /** Random 128 bits that stay with this browser; empty without a store. */
  readonly deviceId: string
  /** Fetches what importing and keeping own banks needs. Rejects when it cannot be fetched. */
  readonly loadOwnBankTools: () => Promise<OwnBankTools>
  /** Fetches what practising interviews needs; one for the page. Rejects when it cannot be fetched. */
  readonly loadInterviewTools: () => Promise<InterviewTools>
  /** The attempts on the disk at an assignment, or at any (null), newest first. */
  readonly readAssignedAttempts: (
    assignmentId: string | null,
  ) => Promise<readonly ListedAttempt[] | StoreFailure>
  /** Random 128 bits, hexadecimal. */
  readonly newId: () => string
  readonly loadVariants: LoadVariants
  /** Opens result files in a worker. */
  readonly openResults: (options: Omit<OpenResultsOptions, 'createWorker'>) => OpeningRun
  /** Works classes out beside the page, until it is stopped. */
  readonly startAnalyst: () => ClassAnalyst
  readonly hiddenNames: HiddenNames
  /**
   * Whether the browser promised to keep what is here. It is asked once a page, when a key or results were stored: nobody
   * can make those again.
   */
  readonly readPersistence: () => Promise<Persistence>
  /** Calls back when this page has written to the store, for as long as it lives. */
  readonly onWritten: (listener: (change: ClassChange) => void) => void
  /** Calls back when another tab has, until the returned function is called. */
  readonly onWrittenElsewhere: (listener: () => void) => () => void
}
