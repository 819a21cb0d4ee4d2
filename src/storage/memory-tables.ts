import { compareKeys } from '#src/storage/compare-keys.ts'
import { eventRow } from '#src/storage/tables.ts'
import { rowKey } from '#src/storage/store-keys.ts'
import type {
  IndexName,
  Key,
  Row,
  Scan,
  StorableEvent,
  StoreName,
  Tables,
  WriteOperation,
} from '#src/storage/tables.ts'
import { keyAt } from '#src/storage/key-at.ts'

const indexPaths: Record<IndexName, readonly string[]> = {
  eventId: ['event.eventId'],
  position: ['position'],
  finishes: ['finishes'],
  started: ['startedUtc'],
  assignment: ['assignmentId', 'resultId'],
}

/** Rows by store, and the events' keys by eventId, under the JSON text of their key. */
type TableName = StoreName | 'eventIds'
type Snapshot = ReadonlyMap<TableName, ReadonlyMap<string, Row>>

/** The store without a disk: for a browser that refuses IndexedDB, and for tests. Ends with the page. */
export function createMemoryTables(): Tables {
  let tables: Snapshot = new Map()
  let position = 0
  return {
    durable: false,
    get: async (store, key) => tables.get(store)?.get(JSON.stringify(key))?.row,
    getMany: async (store, keys) => keys.map(key => tables.get(store)?.get(JSON.stringify(key))?.row),
    find: async (store, index, key) => scanRows(tables, store, { index, from: key, to: key })[0]?.row,
    scan: async (store, scan) => scanRows(tables, store, scan),
    keys: async store => scanRows(tables, store, {}).map(({ key }) => key),
    async write(operations) {
      const draft = createDraft(tables, position)
      if (!operations.every(operation => draft.apply(operation))) return { kind: 'conflict' }
      tables = draft.tables
      position = draft.position()
      return { kind: 'written', position }
    },
    close() {
      tables = new Map()
    },
  }
}

function scanRows(tables: Snapshot, store: StoreName, scan: Scan): Row[] {
  const { index, after, from, to } = scan
  const found = [...(tables.get(store)?.values() ?? [])]
    .flatMap(row => {
      const place = index === undefined ? row.key : keyAt(row.row, indexPaths[index])
      return place === null ? [] : [{ place, row }]
    })
    .filter(
      ({ place }) =>
        (after === undefined || compareKeys(place, after) > 0) &&
        (from === undefined || compareKeys(place, from) >= 0) &&
        (to === undefined || compareKeys(place, to) <= 0),
    )
    .sort((a, b) => compareKeys(a.place, b.place) || compareKeys(a.row.key, b.row.key))
    .map(({ row }) => row)
  return (scan.backwards ? found.toReversed() : found).slice(0, scan.limit)
}

/** The tables as they will be when every operation has gone through. */
function createDraft(before: Snapshot, lastPosition: number) {
  const tables = new Map(before)
  const touched = new Map<TableName, Map<string, Row>>()
  let position = lastPosition

  function table(name: TableName): Map<string, Row> {
    const rows = touched.get(name) ?? new Map(before.get(name))
    touched.set(name, rows)
    tables.set(name, rows)
    return rows
  }

  function insert(store: StoreName, row: object, replace: boolean): boolean {
    const rows = table(store)
    const copy: unknown = structuredClone(store === 'quarantine' ? { ...row, id: nextNumber(rows) } : row)
    const key = rowKey(store, copy)
    if (rows.has(JSON.stringify(key)) && !replace) return false
    remove(store, key)
    const eventId = store === 'events' ? keyAt(copy, indexPaths.eventId) : null
    if (typeof eventId === 'string') {
      if (table('eventIds').has(eventId)) return false
      table('eventIds').set(eventId, { key, row: copy })
    }
    rows.set(JSON.stringify(key), { key, row: copy })
    return true
  }

  function append(event: StorableEvent): boolean {
    position += 1
    return insert('events', eventRow(event, position), false)
  }

  function remove(store: StoreName, key: Key): true {
    const row = table(store).get(JSON.stringify(key))
    const eventId = store === 'events' ? keyAt(row?.row, indexPaths.eventId) : null
    if (typeof eventId === 'string') table('eventIds').delete(eventId)
    table(store).delete(JSON.stringify(key))
    return true
  }

  function clear(store: StoreName): true {
    table(store).clear()
    if (store === 'events') table('eventIds').clear()
    return true
  }

  function apply(operation: WriteOperation): boolean {
    switch (operation.op) {
      case 'append':
        return append(operation.event)
      case 'add':
      case 'put':
        return insert(operation.store, operation.row, operation.op === 'put')
      case 'remove':
        return remove(operation.store, operation.key)
      case 'clear':
        return clear(operation.store)
    }
  }
  return { tables, apply, position: () => position }
}

/** For the one store whose keys are counted by the browser. */
function nextNumber(rows: ReadonlyMap<string, Row>): number {
  return [...rows.values()].reduce((last, { key }) => Math.max(last, Number(key)), 0) + 1
}
