import type { IDBPDatabase, IDBPTransaction } from 'idb'
import { asStoreFailure } from '#src/storage/store-failure.ts'
import { rowKey } from '#src/storage/store-keys.ts'
import { eventRow } from '#src/storage/tables.ts'
import type { Key, Row, Scan, StoreName, Tables, WriteOperation, WriteResult } from '#src/storage/tables.ts'

type WriteTransaction = IDBPTransaction<unknown, StoreName[], 'readwrite'>

/** So many requests are sent before their answers are awaited; a big restore must not hold the page. */
const requestsInFlight = 200

export function createIdbTables(database: IDBPDatabase): Tables {
  return {
    durable: true,
    get: (store, key) => database.get(store, key),
    getMany: (store, keys) => getMany(database, store, keys),
    find: (store, index, key) => database.getFromIndex(store, index, key),
    scan: (store, scan) => scanRows(database, store, scan),
    keys: async store => (await database.getAllKeys(store)).map(ownKey),
    write: operations => writeAll(database, operations),
    close: () => database.close(),
  }
}

/** One transaction for all: one for each takes longer than the reading. */
function getMany(database: IDBPDatabase, store: StoreName, keys: readonly Key[]): Promise<unknown[]> {
  const { store: source } = database.transaction(store)
  return Promise.all(keys.map((key): Promise<unknown> => source.get(key)))
}

async function scanRows(database: IDBPDatabase, store: StoreName, scan: Scan): Promise<Row[]> {
  const transaction = database.transaction(store)
  const source = scan.index === undefined ? transaction.store : transaction.store.index(scan.index)
  const asRow = (row: unknown): Row => ({ key: rowKey(store, row), row })
  if (!scan.backwards) return (await source.getAll(rangeOf(scan), scan.limit)).map(asRow)
  const rows: Row[] = []
  let cursor = await source.openCursor(rangeOf(scan), 'prev')
  while (cursor !== null && rows.length < (scan.limit ?? Infinity)) {
    rows.push(asRow(cursor.value))
    cursor = await cursor.continue()
  }
  return rows
}

/** A key as our rows have them. */
function ownKey(key: IDBValidKey): Key {
  const parts = Array.isArray(key) ? key : [key]
  const own = parts.filter(part => typeof part === 'string' || typeof part === 'number')
  const [first] = own
  if (first === undefined || own.length < parts.length) throw new Error('a key that no row of ours has')
  return Array.isArray(key) ? own : first
}

function rangeOf({ after, from, to }: Scan): IDBKeyRange | null {
  const lower = after ?? from
  const open = after !== undefined
  if (lower !== undefined && to !== undefined) return IDBKeyRange.bound(lower, to, open)
  if (lower !== undefined) return IDBKeyRange.lowerBound(lower, open)
  return to === undefined ? null : IDBKeyRange.upperBound(to)
}

async function writeAll(database: IDBPDatabase, operations: readonly WriteOperation[]): Promise<WriteResult> {
  if (operations.length === 0) return { kind: 'written', position: 0 }
  let transaction: WriteTransaction
  try {
    const stores = [...new Set(operations.map(storeOf))]
    // 'strict': the browser's default does not reach the disk before it says complete.
    transaction = database.transaction(stores, 'readwrite', { durability: 'strict' })
  } catch (error) {
    return asStoreFailure(error)
  }
  const sent = sendAll(transaction, operations)
  sent.catch(() => abortIfRunning(transaction))
  const [sending, completion] = await Promise.allSettled([sent, transaction.done])
  // What failed first is the cause; the requests and the transaction that fall with it only say AbortError.
  if (sending.status === 'rejected') return failureOf(sending.reason)
  return completion.status === 'rejected'
    ? failureOf(completion.reason)
    : { kind: 'written', position: sending.value }
}

function failureOf(error: unknown): WriteResult {
  const isConflict = error instanceof DOMException && error.name === 'ConstraintError'
  return isConflict ? { kind: 'conflict' } : asStoreFailure(error)
}

async function sendAll(
  transaction: WriteTransaction,
  operations: readonly WriteOperation[],
): Promise<number> {
  const appends = operations.some(operation => operation.op === 'append')
  const last = appends ? await lastPosition(transaction) : 0
  let position = last
  let requests: Promise<unknown>[] = []
  for (const operation of operations) {
    if (operation.op === 'append') position += 1
    requests.push(send(transaction, operation, position))
    if (requests.length === requestsInFlight) {
      await Promise.all(requests)
      requests = []
    }
  }
  await Promise.all(requests)
  return position
}

/** Read inside the writing transaction: two tabs can never be given the same position. */
async function lastPosition(transaction: WriteTransaction): Promise<number> {
  const cursor = await transaction.objectStore('events').index('position').openKeyCursor(null, 'prev')
  return typeof cursor?.key === 'number' ? cursor.key : 0
}

/** Asynchronous so that a row that cannot be stored fails like one that may not be. */
async function send(
  transaction: WriteTransaction,
  operation: WriteOperation,
  position: number,
): Promise<unknown> {
  const store = transaction.objectStore(storeOf(operation))
  switch (operation.op) {
    case 'append':
      return store.add(eventRow(operation.event, position))
    case 'add':
      return store.add(operation.row)
    case 'put':
      return store.put(operation.row)
    case 'remove':
      return store.delete(operation.key)
    case 'clear':
      return store.clear()
  }
}

function storeOf(operation: WriteOperation): StoreName {
  return operation.op === 'append' ? 'events' : operation.store
}

function abortIfRunning(transaction: WriteTransaction): void {
  try {
    transaction.abort()
  } catch (error) {
    // Already aborted by the failed request, which is the usual case.
    if (!(error instanceof DOMException)) throw error
  }
}
