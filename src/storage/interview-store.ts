import {
  type InterviewRecord,
  interviewRecordSchema,
  type InterviewSession,
  type InterviewSheet,
} from '#src/domain/interview/interview-record.ts'
import type { LearnerRecord } from '#src/domain/learning/learner-record.ts'
import { parseRows } from '#src/storage/quarantine.ts'
import { readSafely } from '#src/storage/store-failure.ts'
import type { Scan, StoreFailure, Tables, WriteOperation } from '#src/storage/tables.ts'

/** All that is kept of one interview; null for what was not written yet. */
export interface InterviewParts {
  readonly session: InterviewSession | null
  readonly self: InterviewSheet | null
  readonly other: InterviewSheet | null
}

/** Interviews on this device. Nothing here rejects for a fault of disk, quota or browser. */
export interface InterviewStore {
  /** False: everything ends with the page. */
  readonly durable: boolean
  /** All sessions, newest first; damaged rows are put aside. */
  readSessions(): Promise<readonly InterviewSession[] | StoreFailure>
  readParts(sessionId: string): Promise<InterviewParts | StoreFailure>
  /**
   * All or nothing; null once it is on the disk. A sheet that is done is never changed: writing it otherwise is refused
   * as `conflict`.
   */
  write(records: readonly InterviewRecord[]): Promise<StoreFailure | null>
  /** With its recordings. Ratings are in the log for good, so a session with a sheet that is done is refused as `conflict`. */
  removeUnrated(sessionId: string): Promise<StoreFailure | null>
}

/** Interviews over any tables; `recorded` is told what the second copy should hold. */
export function createInterviewStore(
  tables: Tables,
  recorded: (records: readonly LearnerRecord[]) => void,
): InterviewStore {
  async function read(scan: Scan): Promise<InterviewRecord[]> {
    return (
      await parseRows(tables, 'interviews', await tables.scan('interviews', scan), interviewRecordSchema)
    ).values
  }

  async function write(operations: readonly WriteOperation[]): Promise<StoreFailure | null> {
    const result = await tables.write(operations)
    if (result.kind === 'conflict')
      throw new Error('what is put replaces what is there, so nothing can be in its way')
    return result.kind === 'failed' ? result : null
  }

  return {
    durable: tables.durable,
    readSessions: () =>
      readSafely(async () => {
        const sessions = (await read({})).filter(one => one.part === 'session')
        return sessions.toSorted((a, b) => b.startedUtc - a.startedUtc)
      }),
    readParts: sessionId => readSafely(async () => partsOf(await read(ofSession(sessionId)))),
    async write(records) {
      // What a schema refuses on reading must never be written: it would come back as damage.
      for (const record of records) interviewRecordSchema.parse(record)
      const refused = await readSafely(() => refusal(tables, records))
      if (refused !== null) return refused
      const failure = await write(records.map(row => ({ op: 'put', store: 'interviews', row }) as const))
      if (failure === null) recorded(secondCopyOf(records))
      return failure
    },
    async removeUnrated(sessionId) {
      const found = await readSafely(async () => ({
        parts: partsOf(await read(ofSession(sessionId))),
        rows: [
          ...(await removals(tables, 'interviews', ofSession(sessionId))),
          ...(await removals(tables, 'recordings', ofSession(sessionId))),
        ],
      }))
      if ('kind' in found) return found
      const isRated = [found.parts.self, found.parts.other].some(sheet => isDone(sheet))
      return isRated ? conflict('the session was rated') : write(found.rows)
    },
  }
}

/** Every key that begins with the session's id. */
const ofSession = (sessionId: string): Scan => ({ from: [sessionId, ''], to: [sessionId, '\uffff'] })

function partsOf(records: readonly InterviewRecord[]): InterviewParts {
  const sheet = (rater: InterviewSheet['part']) =>
    records.filter(one => one.part !== 'session').find(one => one.part === rater) ?? null
  return {
    session: records.find(one => one.part === 'session') ?? null,
    self: sheet('self'),
    other: sheet('other'),
  }
}

/** Why these may not be written; null when they may. */
async function refusal(tables: Tables, records: readonly InterviewRecord[]): Promise<StoreFailure | null> {
  for (const record of records) {
    if (record.part === 'session') continue
    const stored = interviewRecordSchema.safeParse(
      await tables.get('interviews', [record.sessionId, record.part]),
    ).data
    if (isDone(stored) && JSON.stringify(stored) !== JSON.stringify(interviewRecordSchema.parse(record)))
      return conflict('the sheet is done')
  }
  return null
}

function isDone(record: InterviewRecord | null | undefined): boolean {
  return record !== null && record !== undefined && record.part !== 'session' && record.doneUtc !== null
}

function conflict(detail: string): StoreFailure {
  return { kind: 'failed', reason: 'conflict', detail }
}

async function removals(
  tables: Tables,
  store: 'interviews' | 'recordings',
  scan: Scan,
): Promise<WriteOperation[]> {
  return (await tables.scan(store, scan)).map(({ key }) => ({ op: 'remove', store, key }))
}

/**
 * A session as it was drawn and once it has ended, and sheets that are done. What is still being worked at is written
 * with every change, and a line of the second copy for each would be many megabytes.
 */
function secondCopyOf(records: readonly InterviewRecord[]): LearnerRecord[] {
  return records
    .filter(one =>
      one.part === 'session'
        ? one.endedUtc !== null || one.progress.every(({ shownUtc }) => shownUtc === null)
        : one.doneUtc !== null,
    )
    .map(interview => ({ record: 'interview', interview }))
}
