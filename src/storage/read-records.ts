import { classRecordSchema, storedResultSchema } from '#src/domain/assignment/class-record.ts'
import { interviewRecordSchema } from '#src/domain/interview/interview-record.ts'
import { learnerDocumentSchema } from '#src/domain/learning/learner-document.ts'
import { attemptSchema } from '#src/domain/quiz/attempt.ts'
import { keptKeyRowSchema } from '#src/storage/kept-key-row.ts'
import { parseRows } from '#src/storage/quarantine.ts'
import { readOwnBanks } from '#src/storage/read-own-banks.ts'
import { eventRowSchema } from '#src/storage/read-attempt.ts'
import { pinnedRowSchema } from '#src/storage/read-pinned.ts'
import type * as z from 'zod/mini'
import type { LearnerRecord } from '#src/domain/learning/learner-record.ts'
import type { Key, StoreName, Tables } from '#src/storage/tables.ts'

/** Rows read at a time. */
const chunk = 100

/**
 * Everything stored, in the order of a backup: attempts, questions, events, documents, own banks, then what an
 * instructor has, interviews, each in key order; recordings stay here. Damaged rows are put aside. What is `unsaved` is
 * told along, for an export when the disk is full.
 */
export async function* readRecords(
  tables: Tables,
  unsaved: readonly LearnerRecord[] = [],
): AsyncGenerator<LearnerRecord, void, undefined> {
  for await (const attempt of valuesOf(tables, 'attempts', attemptSchema))
    yield { record: 'attempt', attempt }
  for await (const { hash, question } of valuesOf(tables, 'pinnedQuestions', pinnedRowSchema)) {
    yield { record: 'question', hash, question }
  }
  for await (const { event } of valuesOf(tables, 'events', eventRowSchema)) yield { record: 'event', event }
  yield* unsaved
  for await (const document of valuesOf(tables, 'documents', learnerDocumentSchema)) {
    yield { record: 'document', document }
  }
  for await (const bank of readOwnBanks(tables)) yield { record: 'bank', bank }
  for await (const item of valuesOf(tables, 'classroom', classRecordSchema)) yield { record: 'class', item }
  for await (const result of valuesOf(tables, 'results', storedResultSchema))
    yield { record: 'result', result }
  // The private half stays here; its sealed copy is in `backup`.
  for await (const { privateKey: _, ...key } of valuesOf(tables, 'keys', keptKeyRowSchema))
    yield { record: 'key', key }
  for await (const interview of valuesOf(tables, 'interviews', interviewRecordSchema))
    yield { record: 'interview', interview }
}

async function* valuesOf<Value>(
  tables: Tables,
  store: StoreName,
  schema: z.ZodMiniType<Value>,
): AsyncGenerator<Value, void, undefined> {
  let after: Key | undefined
  for (;;) {
    const rows = await tables.scan(store, after === undefined ? { limit: chunk } : { after, limit: chunk })
    const { values } = await parseRows(tables, store, rows, schema)
    yield* values
    if (rows.length < chunk) return
    after = rows.at(-1)?.key
  }
}
