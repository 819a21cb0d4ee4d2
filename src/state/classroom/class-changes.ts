import type { ClassRecordOf, StoredResult } from '#src/domain/assignment/class-record.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { AppStore } from '#src/state/app-store.ts'
import { storeSentence } from '#src/state/classroom/class-problem.ts'
import { withClassTools } from '#src/state/classroom/with-class-tools.ts'
import type { ClassTools } from '#src/state/class-tools.ts'
import type { ClassChange } from '#src/storage/class-store.ts'

/** A question found wrong: its corrected content, or null when it is to count for nobody. */
export interface QuestionCorrection {
  readonly questionId: string
  /** The version it corrects. */
  readonly hash: string
  readonly question: Question | null
  readonly reason: string
}

/** What came of taking results away; `undo` resolves with what went wrong, empty when they are back. */
export interface ResultsRemoved {
  readonly sentence: string
  readonly undo: () => Promise<string>
}

/** Keeps a correction from now on. Resolves with what went wrong, as a sentence; empty when it is kept. */
export function keepCorrection(app: AppStore, correction: QuestionCorrection): Promise<string> {
  return write(app, async ({ newId }) => {
    const atUtc = app.getState().now()
    const value = { ...correction, reason: correction.reason.slice(0, 600), atUtc, undoneUtc: null }
    return { records: [{ kind: 'correction', id: newId(), updatedUtc: atUtc, value }] }
  })
}

/** Ends a correction now; readings of before still have it. */
export function undoCorrection(app: AppStore, id: string): Promise<string> {
  return write(app, async ({ store }) => {
    const found = await store.readRecord('correction', id)
    if (found?.kind === 'failed') return storeSentence(found)
    if (found?.kind !== 'correction')
      return 'This correction is not on this device any more. Reload the page.'
    const undoneUtc = app.getState().now()
    const record: ClassRecordOf<'correction'> = {
      ...found,
      updatedUtc: undoneUtc,
      value: { ...found.value, undoneUtc },
    }
    return { records: [record] }
  })
}

/** Takes results away as a whole. */
export async function removeResults(app: AppStore, resultIds: readonly string[]): Promise<ResultsRemoved> {
  const removed: StoredResult[] = []
  const sentence = await write(app, async ({ store }) => {
    for (const id of resultIds) {
      const found = await store.readResult(id)
      if (found !== null && 'kind' in found) return storeSentence(found)
      if (found !== null) removed.push(found)
    }
    return { removedResults: resultIds }
  })
  return { sentence, undo: () => write(app, async () => ({ results: removed })) }
}

/** Ids of assignments of which there are results on this device, and nothing else. */
export async function findStrays(app: AppStore): Promise<readonly string[]> {
  const found = await withClassTools(app, async ({ store }) => {
    const ids = await store.readResultAssignments()
    const records = await store.readRecords('assignment')
    if ('kind' in ids || 'kind' in records) return []
    const known = new Set(records.map(({ id }) => id))
    return ids.filter(id => !known.has(id))
  })
  return 'kind' in found ? [] : found
}

/** Writes what `make` comes to, or says why there is nothing to write. */
async function write(
  app: AppStore,
  make: (tools: ClassTools) => Promise<ClassChange | string>,
): Promise<string> {
  const outcome = await withClassTools(app, async tools => {
    const change = await make(tools)
    if (typeof change === 'string') return change
    const failure = await tools.store.write(change)
    return failure === null ? '' : storeSentence(failure)
  })
  return typeof outcome === 'string' ? outcome : outcome.sentence
}
