import { chainInput } from '#src/domain/learning/hash-chain.ts'
import { learnerEventVersion } from '#src/domain/learning/learner-event-version.ts'
import type { Digest } from '#src/domain/learning/hash-chain.ts'
import type { EventBody, LearnerEvent } from '#src/domain/learning/learner-event.ts'

/** The last event of an attempt, as far as the next one needs it. */
export type Head = Pick<LearnerEvent, 'seq' | 'hash'>

/** What an empty attempt has for a last event. */
export const noHead: Head = { seq: -1, hash: '' }

/** An event that has its identity and times but no place in the attempt yet. */
export interface StampedEvent {
  readonly body: EventBody
  readonly stamp: Pick<LearnerEvent, 'eventId' | 'attemptId' | 'tabId' | 'tUtc' | 'tzOffset' | 'tMono'>
}

/** Puts the event behind `head`. Done before the transaction: one would end while the hash is awaited. */
export async function placeEvent(
  { body, stamp }: StampedEvent,
  head: Head,
  digest: Digest,
): Promise<LearnerEvent> {
  const event = { ...body, v: learnerEventVersion, ...stamp, seq: head.seq + 1, prevHash: head.hash } as const
  return { ...event, hash: await digest(chainInput(head.hash, event)) }
}

/** Gives an event of another history a new place behind `head`. */
export async function moveEvent(event: LearnerEvent, head: Head, digest: Digest): Promise<LearnerEvent> {
  const { hash: _, ...unhashed } = event
  const moved = { ...unhashed, seq: head.seq + 1, prevHash: head.hash }
  return { ...moved, hash: await digest(chainInput(head.hash, moved)) }
}
