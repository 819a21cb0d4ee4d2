import { isIntact } from '#src/domain/learning/hash-chain.ts'
import { parseRows } from '#src/storage/quarantine.ts'
import { eventRowSchema } from '#src/storage/read-attempt.ts'
import type { Digest } from '#src/domain/learning/hash-chain.ts'
import type { LearnerEvent } from '#src/domain/learning/learner-event.ts'
import type { Tables } from '#src/storage/tables.ts'

/** Where an event stands in the log. */
export interface EventPlace {
  readonly attemptId: string
  readonly seq: number
}

/** Events read at a time, so that the page stays in use meanwhile. */
const chunk = 500

/**
 * The events at these places. Those that are missing are left out, and so are those that do not match their hash: the
 * next reading of their attempt puts them aside, with what came of it.
 */
export async function readEventsAt(
  tables: Tables,
  places: readonly EventPlace[],
  digest: Digest,
): Promise<readonly LearnerEvent[]> {
  const found: LearnerEvent[] = []
  for (let from = 0; from < places.length; from += chunk) {
    const keys = places.slice(from, from + chunk).map(({ attemptId, seq }) => [attemptId, seq])
    const rows = await tables.getMany('events', keys)
    const there = rows.flatMap((row, at) => (row === undefined ? [] : [{ key: keys[at] ?? [], row }]))
    const { values } = await parseRows(tables, 'events', there, eventRowSchema)
    const intact = await Promise.all(values.map(({ event }) => isIntact(event, digest)))
    found.push(...values.flatMap(({ event }, at) => (intact[at] === true ? event : [])))
  }
  return found
}
