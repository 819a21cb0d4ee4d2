import {
  type ClassRecord,
  classRecordSchema,
  type StoredResult,
  storedResultSchema,
} from '#src/domain/assignment/class-record.ts'
import { type KeptKeyRow, keptKeyRowSchema } from '#src/storage/kept-key-row.ts'
import { keyAt } from '#src/storage/key-at.ts'
import { parseRows, type RowParser } from '#src/storage/quarantine.ts'
import { quickParser } from '#src/storage/quick-parser.ts'
import { readSafely } from '#src/storage/store-failure.ts'
import type { Key, Scan, StoreFailure, StoreName, Tables, WriteOperation } from '#src/storage/tables.ts'

/** What an instructor changes in one go: all of it is stored, or nothing. */
export interface ClassChange {
  readonly records?: readonly ClassRecord[]
  readonly removedRecords?: readonly Pick<ClassRecord, 'kind' | 'id'>[]
  readonly results?: readonly StoredResult[]
  readonly removedResults?: readonly string[]
  readonly keys?: readonly KeptKeyRow[]
}

/** Everything an instructor has on this device. Nothing here rejects for a fault of disk, quota or browser. */
export interface ClassStore {
  /** False: everything ends with the page. */
  readonly durable: boolean
  /** All records of a kind; damaged ones are put aside. */
  readRecords(kind: ClassRecord['kind']): Promise<readonly ClassRecord[] | StoreFailure>
  readRecord(kind: ClassRecord['kind'], id: string): Promise<ClassRecord | null | StoreFailure>
  /** A few at a time, so that the page can go on; damaged ones are put aside. */
  readResults(assignmentId: string): Promise<readonly StoredResult[] | StoreFailure>
  readResult(resultId: string): Promise<StoredResult | null | StoreFailure>
  /** Ids of the assignments there are results of, also of those that are not on this device. */
  readResultAssignments(): Promise<readonly string[] | StoreFailure>
  readKeys(): Promise<readonly KeptKeyRow[] | StoreFailure>
  /** Resolves with null once it is on the disk. */
  write(change: ClassChange): Promise<StoreFailure | null>
}

/** The instructor's side of the store, over any tables. */
export function createClassStore(tables: Tables): ClassStore {
  const read = <Value>(store: StoreName, scan: Scan, schema: RowParser<Value>) =>
    readSafely(async () => (await parseRows(tables, store, await tables.scan(store, scan), schema)).values)

  return {
    durable: tables.durable,
    readRecords: kind => read('classroom', { from: [kind, ''], to: [kind, '\uffff'] }, classRecordSchema),
    async readRecord(kind, id) {
      const found = await read('classroom', { from: [kind, id], to: [kind, id] }, classRecordSchema)
      return 'kind' in found ? found : (found[0] ?? null)
    },
    readResults: assignmentId => readSafely(() => readPages(tables, assignmentId)),
    async readResult(resultId) {
      const found = await read('results', { from: resultId, to: resultId }, storedResults)
      return 'kind' in found ? found : (found[0] ?? null)
    },
    readResultAssignments: () => readSafely(() => readAssignments(tables)),
    readKeys: () => read('keys', {}, keptKeyRowSchema),
    async write(change) {
      const result = await tables.write(operationsOf(change))
      if (result.kind === 'conflict')
        throw new Error('what is put replaces what is there, so nothing can be in its way')
      return result.kind === 'failed' ? result : null
    },
  }
}

/** A class is a hundred thousand events; a bank or a record is not worth reading a schema for. */
const storedResults = quickParser(storedResultSchema)

/** Few enough for the rows to be parsed within a frame: a result can hold a thousand events. */
const resultsAtOnce = 8
/** Comes after every id, which are hexadecimal. */
const afterIds = 'g'

/** The next rows are fetched while those before them are parsed: each waits for the disk as long as it is worked on. */
async function readPages(tables: Tables, assignmentId: string): Promise<StoredResult[]> {
  const fetchAfter = (resultId: string) =>
    tables.scan('results', {
      index: 'assignment',
      after: [assignmentId, resultId],
      to: [assignmentId, afterIds],
      limit: resultsAtOnce,
    })
  const results: StoredResult[] = []
  let rows = await fetchAfter('')
  for (;;) {
    const last = rows.at(-1)
    const isLast = last === undefined || rows.length < resultsAtOnce
    const next = isLast ? null : fetchAfter(String(last.key))
    results.push(...(await parseRows(tables, 'results', rows, storedResults)).values)
    if (next === null) return results
    rows = await next
  }
}

/** Steps from assignment to assignment, reading one result of each. */
async function readAssignments(tables: Tables): Promise<string[]> {
  const ids: string[] = []
  let after: Key = ['']
  for (;;) {
    const [first] = await tables.scan('results', { index: 'assignment', after, limit: 1 })
    // What the index lists has this key, however damaged the rest may be.
    const id = keyAt(first?.row, ['assignmentId'])
    if (typeof id !== 'string') return ids
    ids.push(id)
    after = [id, afterIds]
  }
}

function operationsOf(change: ClassChange): WriteOperation[] {
  const { records = [], removedRecords = [], results = [], removedResults = [], keys = [] } = change
  // What a schema refuses on reading must never be written: it would come back as damage.
  for (const record of records) classRecordSchema.parse(record)
  for (const result of results) storedResultSchema.parse(result)
  for (const key of keys) keptKeyRowSchema.parse(key)
  return [
    ...removedRecords.map(({ kind, id }): WriteOperation => ({
      op: 'remove',
      store: 'classroom',
      key: [kind, id],
    })),
    ...removedResults.map(key => ({ op: 'remove', store: 'results', key }) as const),
    ...records.map(row => ({ op: 'put', store: 'classroom', row }) as const),
    ...results.map(row => ({ op: 'put', store: 'results', row }) as const),
    ...keys.map(row => ({ op: 'put', store: 'keys', row }) as const),
  ]
}
