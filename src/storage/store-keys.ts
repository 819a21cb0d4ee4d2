import { keyAt } from '#src/storage/key-at.ts'
import type { Key, StoreName } from '#src/storage/tables.ts'

/** The key paths of migrations.ts: every row carries its own key. */
const keyPaths: Record<StoreName, readonly string[]> = {
  meta: ['name'],
  attempts: ['attemptId'],
  events: ['event.attemptId', 'event.seq'],
  pinnedQuestions: ['hash'],
  checkpoint: ['name'],
  quarantine: ['id'],
  documents: ['kind', 'id'],
  banks: ['bankHash'],
  classroom: ['kind', 'id'],
  results: ['resultId'],
  keys: ['kid'],
  interviews: ['sessionId', 'part'],
  recordings: ['sessionId', 'questionId', 'index'],
}

/** The key of a row of this store. A row that is damaged in any other way still has it, or it would not be there. */
export function rowKey(store: StoreName, row: unknown): Key {
  const key = keyAt(row, keyPaths[store])
  if (key === null) throw new Error(`${store}: a row without its key`)
  return key
}
