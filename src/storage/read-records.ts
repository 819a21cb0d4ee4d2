import { learnerDocumentSchema } from '#src/domain/learning/learner-document.ts'
import { attemptSchema } from '#src/domain/quiz/attempt.ts'
import { parseRows } from '#src/storage/quarantine.ts'
import { eventRowSchema } from '#src/storage/read-attempt.ts'
import { pinnedRowSchema } from '#src/storage/read-pinned.ts'
import type * as z from 'zod/mini'
import type { LearnerRecord } from '#src/domain/learning/learner-record.ts'
import type { Key, StoreName, Tables } from '#src/storage/tables.ts'

/** Rows read at a time. */
const chunk = 100

/**
 * Everything stored of the learner, in the order of a backup: attempts, questions, events, documents, each in
 * key order. Damaged rows are put aside. What is `unsaved` is told along, for an export when the disk is full.
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
