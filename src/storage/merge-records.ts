import * as z from 'zod/mini'
import { storedResultSchema } from '#src/domain/assignment/class-record.ts'
import type { InterviewRecord } from '#src/domain/interview/interview-record.ts'
import type { OwnBank } from '#src/domain/question/own-bank.ts'
import { attemptSchema } from '#src/domain/quiz/attempt.ts'
import { joinHistories } from '#src/storage/join-histories.ts'
import { keptKeyRowSchema } from '#src/storage/kept-key-row.ts'
import { lastPosition } from '#src/storage/last-position.ts'
import { parseRows } from '#src/storage/quarantine.ts'
import { keepPart, prevailingParts } from '#src/storage/merge-interviews.ts'
import { eventRowSchema } from '#src/storage/read-attempt.ts'
import { missingOwnBanks } from '#src/storage/read-own-banks.ts'
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
  /** Copied roles among the documents that are new here. */
  readonly roles: number
  /** Interviews of which a part was added. */
  readonly interviews: number
  /** Events that had to take another place because two devices went on with the same attempt. */
  readonly moved: number
  /** Position of the last stored event, for the marker. */
  readonly position: number
}

interface MergePlan {
  readonly operations: readonly WriteOperation[]
  readonly added: MergeSummary['added']
  readonly roles: number
  readonly interviews: number
  readonly moved: number
}

const documentRow = z.object({ updatedUtc: z.number() })

/** Another tab may write between looking and writing; then it is planned again. */
const tries = 3

/**
 * Adds records of a backup or of the journal to what is stored: events by eventId, documents when they are
 * newer, attempts and questions when they are missing, parts of interviews when they prevail. Doing it twice changes nothing. Everything is written in
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
  const { operations, added, roles, interviews, moved } = await planMerge(tables, records, digest)
  const result = await tables.write(operations)
  if (result.kind === 'failed') return result
  if (result.kind === 'written') {
    return { kind: 'merged', added, roles, interviews, moved, position: await lastPosition(tables) }
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
  const documents = await newer(tables, 'documents', sorted.documents)
  const items = await newer(tables, 'classroom', sorted.items)
  const banks = await missingOwnBanks(tables, sorted.banks)
  const results = await missing(tables, 'results', sorted.results, storedResultSchema)
  const keys = await missing(tables, 'keys', sorted.keys, keptKeyRowSchema)
  const parts = await prevailingParts(tables, sorted.interviews)
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
    ...banks.map(row => ({ op: 'put', store: 'banks', row }) as const),
    ...items.map(row => ({ op: 'put', store: 'classroom', row }) as const),
    ...results.map(row => ({ op: 'put', store: 'results', row }) as const),
    ...keys.map(row => ({ op: 'put', store: 'keys', row }) as const),
    ...parts.map(row => ({ op: 'put', store: 'interviews', row }) as const),
  ]
  const added = {
    attempt: attempts.length,
    question: questions.length,
    event: events.length,
    document: documents.length,
    bank: banks.length,
    class: items.length,
    result: results.length,
    key: keys.length,
    interview: parts.length,
  }
  const roles = documents.filter(({ kind }) => kind === 'role').length
  const interviews = new Set(parts.map(({ sessionId }) => sessionId)).size
  return { operations, added, roles, interviews, moved }
}

/** Records by kind, each thing once; of two versions of an event the later line is the one that was stored. */
function sortRecords(records: readonly LearnerRecord[]) {
  const attempts = new Map<string, object>()
  const questions = new Map<string, object>()
  const documents = new Map<string, Dated>()
  const items = new Map<string, Dated>()
  const banks = new Map<string, OwnBank>()
  const results = new Map<string, object>()
  const keys = new Map<string, object>()
  const interviews = new Map<string, InterviewRecord>()
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
      case 'document':
        keepLater(documents, record.document)
        break
      case 'class':
        keepLater(items, record.item)
        break
      case 'bank':
        banks.set(record.bank.bankHash, record.bank)
        break
      case 'result':
        results.set(record.result.resultId, record.result)
        break
      case 'key':
        // Its private half comes back with the passphrase of its backup.
        keys.set(record.key.kid, { ...record.key, privateKey: null })
        break
      case 'interview':
        keepPart(interviews, record.interview)
        break
    }
  }
  return {
    attempts,
    questions,
    documents: [...documents.values()],
    items: [...items.values()],
    banks,
    results,
    keys,
    interviews: [...interviews.values()],
    events: byAttempt(events.values()),
  }
}

/** What is replaced as a whole when it is edited. */
type Dated = Pick<LearnerDocument, 'id' | 'updatedUtc'> & { readonly kind: string }

function keepLater(known: Map<string, Dated>, one: Dated): void {
  const name = JSON.stringify([one.kind, one.id])
  if (one.updatedUtc > (known.get(name)?.updatedUtc ?? -Infinity)) known.set(name, one)
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

async function newer(
  tables: Tables,
  store: 'documents' | 'classroom',
  incoming: readonly Dated[],
): Promise<Dated[]> {
  const found: Dated[] = []
  for (const one of incoming) {
    const stored = documentRow.safeParse(await tables.get(store, [one.kind, one.id])).data
    if (one.updatedUtc > (stored?.updatedUtc ?? -Infinity)) found.push(one)
  }
  return found
}
