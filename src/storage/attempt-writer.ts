import * as z from 'zod/mini'
import { learnerEventSchema } from '#src/domain/learning/learner-event.ts'
import { keyAt } from '#src/storage/key-at.ts'
import { noHead, placeEvent } from '#src/storage/place-event.ts'
import { readSafely } from '#src/storage/store-failure.ts'
import type { LearnerEvent } from '#src/domain/learning/learner-event.ts'
import type { LearnerRecord } from '#src/domain/learning/learner-record.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'
import type { DeviceServices } from '#src/storage/device-services.ts'
import type { LogObserver } from '#src/storage/log-observer.ts'
import type { Head, StampedEvent } from '#src/storage/place-event.ts'
import type { Row, StoreFailure, Tables, WriteOperation, WriteResult } from '#src/storage/tables.ts'

/** An attempt with the questions it asks, by content hash. */
export interface AttemptStart {
  readonly attempt: Attempt
  readonly questions: ReadonlyMap<string, Question>
}

/** Questions to be kept with an event, by content hash. */
export type Pins = ReadonlyMap<string, Question>

/** Something that waits for the disk, with the place it was last given. */
interface Waiting {
  readonly event: StampedEvent
  readonly pins: Pins
  placed: LearnerEvent | null
}

export interface AppendOutcome {
  readonly event: LearnerEvent
  /** Why it is not on the disk; null when it is. */
  readonly failure: StoreFailure | null
}

/** Writes one attempt: one transaction at a time, in order; what failed is written before what came later. */
export interface AttemptWriter {
  start(start: AttemptStart): Promise<StoreFailure | null>
  /** `pins`: the questions it is about that the attempt did not begin with. */
  append(event: StampedEvent, pins: Pins): Promise<AppendOutcome>
  retry(): Promise<StoreFailure | null>
  unsaved(): LearnerEvent[]
  /** The same with the questions it is about, and the attempt when that is not on the disk either. */
  unsavedRecords(): LearnerRecord[]
  /** Resolves when nothing is being written. */
  idle(): Promise<unknown>
}

const storedRow = z.object({ event: learnerEventSchema })

export function createAttemptWriter(
  attemptId: string,
  tables: Tables,
  services: Pick<DeviceServices, 'digest'>,
  observer: LogObserver,
): AttemptWriter {
  const waiting: Waiting[] = []
  let starting: AttemptStart | null = null
  let head: Head = noHead
  let headIsKnown = false
  let last: Promise<StoreFailure | null> = Promise.resolve(null)

  async function readHead(): Promise<null> {
    const range = { from: [attemptId, 0], to: [attemptId, Infinity] }
    const [row] = await tables.scan('events', { ...range, backwards: true, limit: 1 })
    head = row === undefined ? noHead : headOf(row)
    headIsKnown = true
    return null
  }

  async function placeAll(batch: readonly Waiting[]): Promise<LearnerEvent[]> {
    const placed: LearnerEvent[] = []
    for (const entry of batch) {
      const { seq, hash } = placed.at(-1) ?? head
      if (entry.placed?.prevHash !== hash || entry.placed.seq !== seq + 1) {
        entry.placed = await placeEvent(entry.event, { seq, hash }, services.digest)
        observer.recorded([{ record: 'event', event: entry.placed }])
      }
      placed.push(entry.placed)
    }
    return placed
  }

  async function writeOnce(): Promise<WriteResult> {
    const batch = [...waiting]
    const unreadable = headIsKnown ? null : await readSafely(readHead)
    // Placed even when the head could not be read, so that it can be journaled and exported.
    const events = await placeAll(batch)
    if (unreadable !== null) return unreadable
    const operations = [
      ...startOperations(starting),
      ...batch.flatMap(({ pins }) => pinOperations(pins)),
      ...events.map(event => ({ op: 'append', event }) as const),
    ]
    if (operations.length === 0) return { kind: 'written', position: 0 }
    const result = await tables.write(operations)
    if (result.kind !== 'written') return result
    waiting.splice(0, batch.length)
    starting = null
    head = events.at(-1) ?? head
    observer.saved(attemptId, result.position)
    return result
  }

  /** Another tab was faster, or a retry met itself: look again and leave out what is there already. */
  async function lookAgain(): Promise<null> {
    headIsKnown = false
    if (starting !== null && (await tables.get('attempts', attemptId)) !== undefined) starting = null
    for (const entry of waiting.slice()) {
      const stored = await tables.find('events', 'eventId', entry.event.stamp.eventId)
      if (stored === undefined) continue
      entry.placed = storedRow.safeParse(stored).data?.event ?? entry.placed
      waiting.splice(waiting.indexOf(entry), 1)
    }
    return null
  }

  async function writeWaiting(): Promise<StoreFailure | null> {
    let result = await writeOnce()
    if (result.kind === 'conflict') result = (await readSafely(lookAgain)) ?? (await writeOnce())
    if (result.kind === 'written') return null
    return result.kind === 'failed' ? result : { kind: 'failed', reason: 'conflict', detail: attemptId }
  }

  function enqueue(job: () => Promise<StoreFailure | null>): Promise<StoreFailure | null> {
    last = last.then(job, job)
    return last
  }

  function unsaved(): LearnerEvent[] {
    return waiting.flatMap(({ placed }) => placed ?? [])
  }

  async function begin({ attempt, questions }: AttemptStart): Promise<StoreFailure | null> {
    const pinned = await readSafely(() =>
      Promise.all([...questions.keys()].map(hash => tables.get('pinnedQuestions', hash))),
    )
    const isNew = (index: number) => 'kind' in pinned || pinned[index] === undefined
    starting = { attempt, questions: new Map([...questions].filter((_, index) => isNew(index))) }
    observer.recorded(startRecords(starting))
    return writeWaiting()
  }

  return {
    start: start => enqueue(() => begin(start)),
    async append(event, pins) {
      const entry: Waiting = { event, pins, placed: null }
      if (pins.size > 0) observer.recorded(pinRecords(pins))
      waiting.push(entry)
      const failure = await enqueue(writeWaiting)
      const placed = entry.placed ?? (await placeEvent(event, head, services.digest))
      return { event: placed, failure: waiting.includes(entry) ? failure : null }
    },
    retry: () => enqueue(writeWaiting),
    unsaved,
    unsavedRecords: () => [
      ...(starting === null ? [] : startRecords(starting)),
      ...waiting.flatMap(({ pins }) => pinRecords(pins)),
      ...unsaved().map(event => ({ record: 'event', event }) as const),
    ],
    idle: () => last,
  }
}

/** A damaged last event still says where the next one goes: its number is in its key. */
function headOf({ key, row }: Row): Head {
  const [, seq] = Array.isArray(key) ? key : []
  const hash = keyAt(row, ['event.hash'])
  return { seq: typeof seq === 'number' ? seq : -1, hash: typeof hash === 'string' ? hash : '' }
}

function startOperations(start: AttemptStart | null): WriteOperation[] {
  if (start === null) return []
  return [{ op: 'add', store: 'attempts', row: start.attempt }, ...pinOperations(start.questions)]
}

function pinOperations(pins: Pins): WriteOperation[] {
  return [...pins].map(([hash, question]) => ({
    op: 'put',
    store: 'pinnedQuestions',
    row: { hash, question },
  }))
}

function startRecords({ attempt, questions }: AttemptStart): LearnerRecord[] {
  return [{ record: 'attempt', attempt }, ...pinRecords(questions)]
}

function pinRecords(pins: Pins): LearnerRecord[] {
  return [...pins].map(([hash, question]) => ({ record: 'question', hash, question }))
}
