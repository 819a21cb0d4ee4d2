import type { LearnerRecord } from '#src/domain/learning/learner-record.ts'

/** Who wants to know what the log does: journal, marker, other tabs, checkpoint. */
export interface LogObserver {
  /** Events of this attempt are on the disk; `position` is the highest of the store. */
  saved(attemptId: string, position: number): void
  /** For the journal; also what could not be saved. An event that had to be placed again comes again. */
  recorded(records: readonly LearnerRecord[]): void
}
