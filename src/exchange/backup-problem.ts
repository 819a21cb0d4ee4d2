import type { LearnerRecord } from '#src/domain/learning/learner-record.ts'
import type { BackupHeader } from '#src/exchange/backup-format.ts'

/** Why a file cannot be restored. Nothing has been changed in any of these cases. */
export type BackupProblem =
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'not-a-backup' }
  | { readonly kind: 'newer-version'; readonly app: string }
  /** It breaks off or its compression is damaged; `readable` are the whole records before that. */
  | { readonly kind: 'incomplete'; readonly readable: readonly LearnerRecord[] }
  /** All of it is there, but not as it was written. */
  | { readonly kind: 'checksum-wrong' }
  | { readonly kind: 'inflates-too-far'; readonly limit: number }
  /** `record` counts from 1; 0 is the header. `path` is inside the record, empty for all of it. */
  | { readonly kind: 'bad-record'; readonly record: number; readonly path: string; readonly message: string }

/** What reading a backup file gave. */
export type BackupReading =
  | { readonly kind: 'read'; readonly header: BackupHeader; readonly records: readonly LearnerRecord[] }
  | BackupProblem

/** What is wrong and what to do, in plain words. */
export function backupProblemSentence(problem: BackupProblem): string {
  switch (problem.kind) {
    case 'too-large':
      return `This file is ${megabytes(problem.bytes)}; a backup has at most ${megabytes(problem.limit)}. Nothing was read.`
    case 'not-a-backup':
      return 'This is not a PACS Ready backup. Choose a file whose name ends in .pacsready-backup.'
    case 'newer-version':
      return `This backup was written by a newer version of PACS Ready (${problem.app}). Reload the app to update it, then try again.`
    case 'incomplete':
      return incompleteSentence(problem.readable.length)
    case 'checksum-wrong':
      return 'This backup was changed or damaged after it was written: its checksum is wrong. Use another copy.'
    case 'inflates-too-far':
      return `This file unpacks to more than ${megabytes(problem.limit)}, which no backup does. Nothing was changed.`
    case 'bad-record':
      return `Record ${problem.record} of this backup cannot be read${problem.path && ` at ${problem.path}`}: ${problem.message}. Nothing was changed.`
  }
}

function incompleteSentence(readable: number): string {
  const start = 'This backup is incomplete: the file breaks off or is damaged.'
  if (readable === 0) return `${start} Nothing in it can be read. Use another copy.`
  const records = readable === 1 ? 'The first record' : `The first ${readable} records`
  return `${start} ${records} can be read; you can add those, or use another copy.`
}

function megabytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1_000_000))} MB`
}
