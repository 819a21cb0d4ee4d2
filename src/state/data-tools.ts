import type { LearnerRecord } from '#src/domain/learning/learner-record.ts'
import type { Persistence } from '#src/domain/settings/persistence.ts'
import type { Preferences } from '#src/domain/settings/preferences.ts'
import type { OpenedStore } from '#src/state/services.ts'

/** Something that could not be done; the sentence says what is wrong, what is safe and what to do. */
export interface DataProblem {
  readonly kind: 'problem'
  readonly sentence: string
}

/** How the data of this device are kept. */
export interface StorageFacts {
  readonly kind: 'facts'
  /** Whether the browser promised not to throw our data away by itself. */
  readonly persistence: Persistence
  /** Bytes in use and allowed for this address, as far as the browser says. */
  readonly space: { readonly usage: number; readonly quota: number } | null
  readonly attempts: number
  /** Damaged records that were put aside. */
  readonly quarantined: number
}

export interface BackupMade {
  readonly kind: 'made'
  readonly fileName: string
  readonly file: Blob
  readonly records: number
}

/** What a backup file holds; nothing has been written yet. */
export interface BackupContents {
  readonly kind: 'readable'
  /** False: the file breaks off, and this is what could be read before that. */
  readonly isComplete: boolean
  /** When it was made, milliseconds since 1970 UTC; null when the file does not say. */
  readonly createdUtc: number | null
  readonly attempts: number
  readonly responses: number
  readonly roles: number
  /** Banks of own questions. */
  readonly banks: number
  readonly interviews: number
  /** Choices of the person who made it, unread; null when there are none in it. */
  readonly preferences: unknown
  /** To be handed to `restore` as they are. */
  readonly records: readonly LearnerRecord[]
  /** Says what is wrong with an incomplete file; empty for a complete one. */
  readonly sentence: string
}

export interface Restored {
  readonly kind: 'restored'
  /** Events that are new here, and those that were here before. */
  readonly events: { readonly added: number; readonly present: number }
  readonly attempts: number
  readonly roles: number
  readonly banks: number
  /** Interviews of which a part was new or newer. */
  readonly interviews: number
  /** What an instructor has: assignments, results, keys. */
  readonly classRecords: number
  readonly store: OpenedStore
}

/** What "Check my data" found. */
export interface DataCheck {
  readonly kind: 'checked'
  readonly attempts: number
  readonly events: number
  /** Attempts whose history has a gap, a fork or a changed event, by title. */
  readonly broken: readonly string[]
  /** Records that could not be read and were put aside, for support. */
  readonly quarantined: readonly { readonly store: string; readonly problem: string; readonly row: unknown }[]
  /** The second copy: how many records it holds, or null when it cannot be read. */
  readonly journal: { readonly records: number; readonly unreadable: number } | null
}

/** A problem with a question, in the learner's words. */
export interface ProblemReport {
  readonly questionId: string
  /** The version of the question that was on screen. */
  readonly questionHash: string
  readonly text: string
  /** Milliseconds since 1970 UTC. */
  readonly tUtc: number
}

/** Looking after all that is stored as a whole: seldom needed and heavy, so the app loads it on first use. */
export interface DataTools {
  readonly facts: () => Promise<StorageFacts | DataProblem>
  readonly makeBackup: (preferences: Preferences) => Promise<BackupMade | DataProblem>
  readonly readBackup: (file: Blob) => Promise<BackupContents | DataProblem>
  /** Adds what is not here yet; doing it twice changes nothing. */
  readonly restore: (records: readonly LearnerRecord[]) => Promise<Restored | DataProblem>
  /** As `restore`, from the second copy on this device. */
  readonly restoreJournal: () => Promise<Restored | DataProblem>
  /** What the browser lost is given up: what is here now is what is expected from now on. */
  readonly acceptLoss: () => Promise<OpenedStore>
  /** Takes the learner's data off this device; settings and roles stay. The page must be loaded anew after it. */
  readonly eraseLearner: () => Promise<{ readonly kind: 'erased' } | DataProblem>
  /** Takes everything of the app off this device. The page must be loaded anew after it. */
  readonly eraseDevice: () => Promise<{ readonly kind: 'erased' } | DataProblem>
  readonly check: () => Promise<DataCheck | DataProblem>
  readonly reports: () => Promise<
    { readonly kind: 'reports'; readonly reports: readonly ProblemReport[] } | DataProblem
  >
}
