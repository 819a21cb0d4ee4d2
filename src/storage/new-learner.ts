import { removeMarker } from '#src/storage/marker.ts'
import type { Journal } from '#src/storage/journal.ts'
import type { StoreFailure, Tables } from '#src/storage/tables.ts'

/**
 * Takes one learner's data off a shared device: attempts, events, what is derived from them, and the copy in the
 * journal. Settings and copied roles stay. The caller hands out a backup first.
 */
export async function eraseLearner(
  tables: Tables,
  journal: Pick<Journal, 'clear'>,
): Promise<StoreFailure | null> {
  const result = await tables.write([
    { op: 'clear', store: 'attempts' },
    { op: 'clear', store: 'events' },
    { op: 'clear', store: 'pinnedQuestions' },
    { op: 'clear', store: 'checkpoint' },
    { op: 'clear', store: 'quarantine' },
  ])
  if (result.kind === 'conflict') throw new Error('clearing cannot conflict')
  if (result.kind === 'failed') return result
  // Only now: as long as the store holds data, they are needed to notice a loss.
  removeMarker()
  const problem = await journal.clear()
  return problem && { kind: 'failed', reason: 'unreadable', detail: problem.detail }
}
