import { removeMarker } from '#src/storage/marker.ts'
import { readSafely } from '#src/storage/store-failure.ts'
import type { Journal } from '#src/storage/journal.ts'
import type { StoreFailure, Tables } from '#src/storage/tables.ts'

/**
 * Takes one learner's data off a shared device: attempts, events, what is derived from them, assignments received,
 * interviews with their recordings, and the copy in the journal. Settings, copied roles, own banks and what an instructor has stay. The caller hands out a backup first.
 */
export async function eraseLearner(
  tables: Tables,
  journal: Pick<Journal, 'clear'>,
): Promise<StoreFailure | null> {
  const received = await readSafely(() =>
    tables.scan('documents', { from: ['received', ''], to: ['received', '\uffff'] }),
  )
  if ('kind' in received) return received
  const result = await tables.write([
    ...received.map(({ key }) => ({ op: 'remove', store: 'documents', key }) as const),
    { op: 'clear', store: 'attempts' },
    { op: 'clear', store: 'events' },
    { op: 'clear', store: 'pinnedQuestions' },
    { op: 'clear', store: 'checkpoint' },
    { op: 'clear', store: 'quarantine' },
    { op: 'clear', store: 'interviews' },
    { op: 'clear', store: 'recordings' },
  ])
  if (result.kind === 'conflict') throw new Error('clearing cannot conflict')
  if (result.kind === 'failed') return result
  // Only now: as long as the store holds data, they are needed to notice a loss.
  removeMarker()
  const problem = await journal.clear()
  return problem && { kind: 'failed', reason: 'unreadable', detail: problem.detail }
}
