import * as z from 'zod/mini'
import { attemptSchema } from '#src/domain/quiz/attempt.ts'
import { joinHistories } from '#src/storage/join-histories.ts'
import { lastPosition } from '#src/storage/last-position.ts'
import { parseRows } from '#src/storage/quarantine.ts'
import { eventRowSchema } from '#src/storage/read-attempt.ts'
import { pinnedRowSchema } from '#src/storage/read-pinned.ts'
import { readSafely } from '#src/storage/store-failure.ts'
import type { Digest } from '#src/domain/learning/hash-chain.ts'
import type { LearnerDocument } from '#src/domain/learning/learner-document.ts'
import type { LearnerEvent } from '#src/domain/learning/learner-event.ts'
import type { LearnerRecord } from '#src/domain/learning/learner-record.ts'
import type { StoreFailure, StoreName, Tables, WriteOperation } from '#src/storage/tables.ts'

export interface MergeSummary {
  readonly kind: 'merged'
  /** New here, by kind of record. */
  readonly added: Readonly<Record<LearnerRecord['record'], number>>
  /** Events that had to take another place because two devices went on with the same attempt. */
  readonly moved: number
  /** Position of the last stored event, for the marker. */
  readonly position: number
}

interface MergePlan {
  readonly operations: readonly WriteOperation[]
  readonly added: MergeSummary['added']
  readonly moved: number
}

const documentRow = z.object({ updatedUtc: z.number() })

/** Another tab may write between looking and writing; then it is planned again. */
const tries = 3

/**
 * Adds records of a backup or of the journal to what is stored: events by eventId, documents when they are
 * newer, attempts and questions when they are missing. Doing it twice changes nothing. Everything is written in
 * one transaction or nothing is.
 */
export async function mergeRecords(
  tables: Tables,
  records: readonly LearnerRecord[],
  digest: Digest,
): Promise<MergeSummary | StoreFailure> {
  return readSafely(() => mergeOnce(tables, records, digest, tries))
}

async function mergeOnce(
  tables: Tables,
  records: readonly LearnerRecord[],
  digest: Digest,
  triesLeft: number,
): Promise<MergeSummary | StoreFailure> {
  const { operations, added, moved } = await planMerge(tables, records, digest)
  const result = await tables.write(operations)
  if (result.kind === 'failed') return result
  if (result.kind === 'written') {
    return { kind: 'merged', added, moved, position: await lastPosition(tables) }
  }
  if (triesLeft > 1) return mergeOnce(tables, records, digest, triesLeft - 1)
  return { kind: 'failed', reason: 'conflict', detail: 'another tab kept writing' }
}

async function planMerge(
  tables: Tables,
  records: readonly LearnerRecord[],
  digest: Digest,
): Promise<MergePlan> {
  const sorted = sortRecords(records)
  const attempts = await missing(tables, 'attempts', sorted.attempts, attemptSchema)
  const questions = await missing(tables, 'pinnedQuestions', sorted.questions, pinnedRowSchema)
  const documents = await newer(tables, sorted.documents)
  const events: LearnerEvent[] = []
  let moved = 0
  for (const [attemptId, incoming] of sorted.events) {
    const rows = await tables.scan('events', { from: [attemptId, 0], to: [attemptId, Infinity] })
    // Damaged rows leave their place to the copy that comes in.
    const stored = (await parseRows(tables, 'events', rows, eventRowSchema)).values
    const joined = await joinHistories(
      stored.map(({ event }) => event),
      incoming,
      digest,
    )
    events.push(...joined.added)
    moved += joined.moved
  }
  const operations: WriteOperation[] = [
    ...attempts.map(row => ({ op: 'put', store: 'attempts', row }) as const),
    ...questions.map(row => ({ op: 'put', store: 'pinnedQuestions', row }) as const),
    ...events.map(event => ({ op: 'append', event }) as const),
    ...documents.map(row => ({ op: 'put', store: 'documents', row }) as const),
  ]
  const added = {
    attempt: attempts.length,
    question: questions.length,
    event: events.length,
    document: documents.length,
  }
  return { operations, added, moved }
}

/** Records by kind, each thing once; of two versions of an event the later line is the one that was stored. */
function sortRecords(records: readonly LearnerRecord[]) {
  const attempts = new Map<string, object>()
  const questions = new Map<string, object>()
  const documents = new Map<string, LearnerDocument>()
  const events = new Map<string, LearnerEvent>()
  for (const record of records) {
    switch (record.record) {
      case 'attempt':
        attempts.set(record.attempt.attemptId, record.attempt)
        break
      case 'question':
        questions.set(record.hash, { hash: record.hash, question: record.question })
        break
      case 'event':
        events.set(record.event.eventId, record.event)
        break
      case 'document': {
        const { document } = record
        const name = JSON.stringify([document.kind, document.id])
        if (document.updatedUtc > (documents.get(name)?.updatedUtc ?? -Infinity))
          documents.set(name, document)
        break
      }
    }
  }
  return { attempts, questions, documents: [...documents.values()], events: byAttempt(events.values()) }
}

function byAttempt(events: Iterable<LearnerEvent>): ReadonlyMap<string, readonly LearnerEvent[]> {
  const grouped = new Map<string, LearnerEvent[]>()
  for (const event of events) {
    const others = grouped.get(event.attemptId)
    if (others === undefined) grouped.set(event.attemptId, [event])
    else others.push(event)
  }
  return grouped
}

/** What is not there, or is there but damaged. */
async function missing(
  tables: Tables,
  store: StoreName,
  rows: ReadonlyMap<string, object>,
  schema: z.ZodMiniType,
): Promise<object[]> {
  const found: object[] = []
  for (const [key, row] of rows) {
    if (!schema.safeParse(await tables.get(store, key)).success) found.push(row)
  }
  return found
}

async function newer(tables: Tables, documents: readonly LearnerDocument[]): Promise<LearnerDocument[]> {
  const found: LearnerDocument[] = []
  for (const document of documents) {
    const stored = documentRow.safeParse(await tables.get('documents', [document.kind, document.id])).data
    if (document.updatedUtc > (stored?.updatedUtc ?? -Infinity)) found.push(document)
  }
  return found
}
