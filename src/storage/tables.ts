/** The stores of the database; see database-schema.ts for keys and indexes. */
export type StoreName =
  | 'meta'
  | 'attempts'
  | 'events'
  | 'pinnedQuestions'
  | 'checkpoint'
  | 'quarantine'
  | 'documents'
  | 'banks'
  | 'classroom'
  | 'results'
  | 'keys'
  | 'interviews'
  | 'recordings'

export type IndexName = 'eventId' | 'position' | 'finishes' | 'started' | 'assignment'

export type Key = string | number | (string | number)[]

export interface Row {
  readonly key: Key
  /** As found: nothing read from a store is believed before its schema has passed. */
  readonly row: unknown
}

/** Which rows to read, in key order of the store or of the index. */
export interface Scan {
  readonly index?: IndexName
  /** Rows after this key, without it. */
  readonly after?: Key
  readonly from?: Key
  readonly to?: Key
  readonly backwards?: boolean
  readonly limit?: number
}

export type WriteOperation =
  /** Fails the whole write when the key, or a unique index, is taken. */
  | { readonly op: 'add' | 'put'; readonly store: StoreName; readonly row: object }
  /** Adds to `events` and gives the row the next position. */
  | { readonly op: 'append'; readonly event: StorableEvent }
  | { readonly op: 'remove'; readonly store: StoreName; readonly key: Key }
  | { readonly op: 'clear'; readonly store: StoreName }

/** What the store needs to see of an event. */
export interface StorableEvent {
  readonly attemptId: string
  readonly seq: number
  readonly eventId: string
  readonly type: string
}

/** An expected failure of the store. */
export interface StoreFailure {
  readonly kind: 'failed'
  readonly reason: 'quota' | 'closed' | 'conflict' | 'read-only' | 'unreadable'
  /** The browser's words, for support; never the message itself. */
  readonly detail: string
}

export type WriteResult =
  /** `position` is the highest given by this write, 0 when it appended nothing. */
  { readonly kind: 'written'; readonly position: number } | { readonly kind: 'conflict' } | StoreFailure

/**
 * The few operations everything else in `storage` is written on; over IndexedDB or over memory. Reading
 * rejects with the browser's DOMException; `read-safely.ts` turns that into a value.
 */
export interface Tables {
  /** False when nothing outlives the page. */
  readonly durable: boolean
  get(store: StoreName, key: Key): Promise<unknown>
  /** As many `get` at once, in the order of the keys. */
  getMany(store: StoreName, keys: readonly Key[]): Promise<readonly unknown[]>
  find(store: StoreName, index: IndexName, key: Key): Promise<unknown>
  scan(store: StoreName, scan: Scan): Promise<Row[]>
  /** All keys of a store, in order, without reading what is under them. */
  keys(store: StoreName): Promise<Key[]>
  /** All or nothing; resolves when the transaction has completed. */
  write(operations: readonly WriteOperation[]): Promise<WriteResult>
  close(): void
}

/** A row of `events`: `position` counts what this device stored, so that a checkpoint knows what came later. */
export function eventRow(event: StorableEvent, position: number): object {
  return event.type === 'finish' ? { event, position, finishes: event.attemptId } : { event, position }
}
