import type { LearnerDocument, LearnerDocumentOf } from '#src/domain/learning/learner-document.ts'
import type { EventBody, LearnerEvent } from '#src/domain/learning/learner-event.ts'
import type { LearnerRecord } from '#src/domain/learning/learner-record.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'
import type { AttemptList } from '#src/storage/list-attempts.ts'
import type { AttemptReading } from '#src/storage/read-attempt.ts'
import type { EventPlace } from '#src/storage/read-events-at.ts'
import type { PinnedQuestions } from '#src/storage/read-pinned.ts'
import type { StoreFailure } from '#src/storage/tables.ts'

export type SaveResult =
  /** On the disk; `savedUtc` is for "Saved hh:mm". */
  | { readonly kind: 'saved'; readonly savedUtc: number }
  /** Held in memory only: there is no store, and nothing may be called saved. */
  | { readonly kind: 'kept-in-memory' }
  | { readonly kind: 'not-saved'; readonly reason: StoreFailure['reason']; readonly detail: string }

/** `event` is complete in every case, so that it counts at once; its place is final once it is saved. */
export type AppendResult = SaveResult & { readonly event: LearnerEvent }

/** The learner's log as the state sees it. Nothing here rejects for a fault of disk, quota or browser. */
export interface LearnerLog {
  /** False: everything ends with the page. */
  readonly durable: boolean
  /** Keeps the attempt and the questions it asks (by content hash) in one transaction. */
  startAttempt(attempt: Attempt, questions: ReadonlyMap<string, Question>): Promise<SaveResult>
  /**
   * Identity is taken at the call, and so are the times unless `at` says when it was. Events of one attempt are saved
   * in the order of the calls. `pins`: questions it is about that the attempt did not begin with, kept in the same
   * transaction.
   */
  append(
    attemptId: string,
    body: EventBody,
    pins?: ReadonlyMap<string, Question>,
    at?: Pick<LearnerEvent, 'tUtc' | 'tMono'>,
  ): Promise<AppendResult>
  /** Tries everything unsaved again. A later `append` to the same attempt does so too, first. */
  retryUnsaved(): Promise<SaveResult>
  /** Events that were tried and are not on the disk, for export. */
  unsaved(): readonly LearnerEvent[]
  /** The same as records, with the attempts and questions they need that are not on the disk either. */
  unsavedRecords(): readonly LearnerRecord[]
  readAttempt(attemptId: string): Promise<AttemptReading | StoreFailure>
  /** The events at these places, also those that could not be saved yet; what is missing or damaged is left out. */
  readEvents(places: readonly EventPlace[]): Promise<readonly LearnerEvent[] | StoreFailure>
  listAttempts(limit: number): Promise<AttemptList | StoreFailure>
  /** Also those that could not be saved yet. */
  readPinned(hashes: readonly string[]): Promise<PinnedQuestions | StoreFailure>
  /** Those of one kind: an imported bank or a received assignment can be large. */
  readDocuments<Kind extends LearnerDocument['kind']>(
    kind: Kind,
  ): Promise<readonly LearnerDocumentOf<Kind>[] | StoreFailure>
  saveDocument(document: LearnerDocument): Promise<SaveResult>
  removeDocument(document: Pick<LearnerDocument, 'kind' | 'id'>): Promise<SaveResult>
  /** Resolves when no save is under way. */
  settle(): Promise<void>
}
