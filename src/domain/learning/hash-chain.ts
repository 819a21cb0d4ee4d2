import { canonicalJson } from '#src/domain/question/canonical-json.ts'
import type { LearnerEvent } from '#src/domain/learning/learner-event.ts'

/** SHA-256 of the UTF-8 bytes of a text, as 64 lower-case hexadecimal digits. */
export type Digest = (text: string) => Promise<string>

type WithoutHash<Event> = Event extends unknown ? Omit<Event, 'hash'> : never
/** An event complete but for its own hash. */
export type UnhashedEvent = WithoutHash<LearnerEvent>

/**
 * What an event's hash is taken over: the hash of the event before it (empty for the first), a line feed and
 * the event as canonical JSON without `hash`. It finds damage, gaps and clumsy edits; it is no protection
 * against a learner who recomputes it. RELEASED FORMAT, as learner-event.ts.
 */
export function chainInput(prevHash: string, event: UnhashedEvent): string {
  return `${prevHash}\n${canonicalJson(event)}`
}

/** One thing wrong with the chain of an attempt's events. `seq` numbers as in the events. */
export type ChainProblem =
  /** `missing` events are not there after `afterSeq`, which is -1 when the beginning is missing. */
  | { readonly kind: 'gap'; readonly afterSeq: number; readonly missing: number }
  /** The event follows another one than the event before it: two histories met. */
  | { readonly kind: 'fork'; readonly seq: number }
  /** The event's content does not match its hash. */
  | { readonly kind: 'damaged'; readonly seq: number }

/** Result of checking one attempt. */
export interface ChainReport {
  /** How many events, from the first on, can be relied on without a gap, fork or damage. */
  readonly intact: number
  readonly problems: readonly ChainProblem[]
}

/**
 * Checks the events of one attempt, given in order of `seq`. A damaged event does not make the next one a
 * fork: the link is compared with the hash the damaged event claims.
 */
export async function checkChain(events: readonly LearnerEvent[], digest: Digest): Promise<ChainReport> {
  const hashes = await Promise.all(events.map(event => hashOf(event, digest)))
  const problems: ChainProblem[] = []
  let intact = 0
  let before: LearnerEvent | undefined
  for (const [index, event] of events.entries()) {
    problems.push(...linkProblems(before, event))
    if (hashes[index] !== event.hash) problems.push({ kind: 'damaged', seq: event.seq })
    if (problems.length === 0) intact += 1
    before = event
  }
  return { intact, problems }
}

/** Whether the event is what its hash was taken over. */
export async function isIntact(event: LearnerEvent, digest: Digest): Promise<boolean> {
  return (await hashOf(event, digest)) === event.hash
}

function linkProblems(before: LearnerEvent | undefined, event: LearnerEvent): ChainProblem[] {
  const afterSeq = before?.seq ?? -1
  const missing = event.seq - afterSeq - 1
  if (missing > 0) return [{ kind: 'gap', afterSeq, missing }]
  return missing === 0 && event.prevHash === (before?.hash ?? '') ? [] : [{ kind: 'fork', seq: event.seq }]
}

function hashOf(event: LearnerEvent, digest: Digest): Promise<string> {
  const { hash: _, ...unhashed } = event
  return digest(chainInput(event.prevHash, unhashed))
}
