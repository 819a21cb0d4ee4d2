import { learnerRecordSchema } from '#src/domain/learning/learner-record.ts'
import type { LearnerRecord } from '#src/domain/learning/learner-record.ts'
import type { Journal, JournalProblem } from '#src/storage/journal.ts'

export interface JournalRecords {
  readonly kind: 'read'
  readonly records: readonly LearnerRecord[]
  /** Lines that are torn, damaged or not of our format. */
  readonly unreadable: number
}

/** Everything the journal holds, ready for `mergeRecords`. */
export async function readJournal(journal: Journal): Promise<JournalRecords | JournalProblem> {
  const records: LearnerRecord[] = []
  let strange = 0
  const reading = await journal.read(lines => {
    for (const line of lines) {
      // Its checksum was right, so it is the JSON that was written; the format may still be another one.
      const record = learnerRecordSchema.safeParse(JSON.parse(line))
      if (record.success) records.push(record.data)
      else strange += 1
    }
  })
  return reading.kind === 'failed' ? reading : { kind: 'read', records, unreadable: reading.torn + strange }
}
