import { moveEvent, noHead } from '#src/storage/place-event.ts'
import type { Digest } from '#src/domain/learning/hash-chain.ts'
import type { LearnerEvent } from '#src/domain/learning/learner-event.ts'
import type { Head } from '#src/storage/place-event.ts'

/** A stored event as far as joining needs it; damaged ones have been put aside. */
export type KnownEvent = Pick<LearnerEvent, 'eventId' | 'seq' | 'hash'>

export interface JoinedHistory {
  readonly added: readonly LearnerEvent[]
  /** How many of `added` had to take another place than they came with. */
  readonly moved: number
}

/**
 * What to add to one attempt's stored events so that all `incoming` are in it, by eventId. Those whose place is
 * free keep it, which also closes gaps. From the first one whose place another event has taken, a second device
 * went its own way: the rest moves behind the stored ones, in order, so that nothing is lost or counted twice.
 */
export async function joinHistories(
  stored: readonly KnownEvent[],
  incoming: readonly LearnerEvent[],
  digest: Digest,
): Promise<JoinedHistory> {
  const known = new Set(stored.map(({ eventId }) => eventId))
  const fresh = incoming.filter(({ eventId }) => !known.has(eventId)).sort((a, b) => a.seq - b.seq)
  const taken = new Set(stored.map(({ seq }) => seq))
  const added: LearnerEvent[] = []
  let head: Head | null = null
  let moved = 0
  for (const event of fresh) {
    if (head === null && !taken.has(event.seq)) {
      added.push(event)
      taken.add(event.seq)
      continue
    }
    const placed = await moveEvent(event, head ?? lastOf([...stored, ...added]), digest)
    added.push(placed)
    head = placed
    moved += 1
  }
  return { added, moved }
}

function lastOf(events: readonly Head[]): Head {
  return events.reduce((last, event) => (event.seq > last.seq ? event : last), noHead)
}
