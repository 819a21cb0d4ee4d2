import type * as z from 'zod/mini'
import {
  type ClassRecord,
  classRecordSchema,
  type StoredResult,
  storedResultSchema,
} from '#src/domain/assignment/class-record.ts'
import { type KeptKeyRow, keptKeyRowSchema } from '#src/storage/kept-key-row.ts'
import { parseRows } from '#src/storage/quarantine.ts'
import { readSafely } from '#src/storage/store-failure.ts'
import type { Scan, StoreFailure, StoreName, Tables, WriteOperation } from '#src/storage/tables.ts'

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
  readResults(assignmentId: string): Promise<readonly StoredResult[] | StoreFailure>
  readKeys(): Promise<readonly KeptKeyRow[] | StoreFailure>
  /** Resolves with null once it is on the disk. */
  write(change: ClassChange): Promise<StoreFailure | null>
}

/** The instructor's side of the store, over any tables. */
export function createClassStore(tables: Tables): ClassStore {
  const read = <Value>(store: StoreName, scan: Scan, schema: z.ZodMiniType<Value>) =>
    readSafely(async () => (await parseRows(tables, store, await tables.scan(store, scan), schema)).values)

  return {
    durable: tables.durable,
    readRecords: kind => read('classroom', { from: [kind, ''], to: [kind, '\uffff'] }, classRecordSchema),
    async readRecord(kind, id) {
      const found = await read('classroom', { from: [kind, id], to: [kind, id] }, classRecordSchema)
      return 'kind' in found ? found : (found[0] ?? null)
    },
    readResults: id => read('results', { index: 'assignment', from: id, to: id }, storedResultSchema),
    readKeys: () => read('keys', {}, keptKeyRowSchema),
    async write(change) {
      const result = await tables.write(operationsOf(change))
      if (result.kind === 'conflict')
        throw new Error('what is put replaces what is there, so nothing can be in its way')
      return result.kind === 'failed' ? result : null
    },
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
