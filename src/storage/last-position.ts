import { keyAt } from '#src/storage/key-at.ts'
import type { Tables } from '#src/storage/tables.ts'

/** Position of the last stored event; 0 when there is none. */
export async function lastPosition(tables: Tables): Promise<number> {
  const [last] = await tables.scan('events', { index: 'position', backwards: true, limit: 1 })
  const position = keyAt(last?.row, ['position'])
  return typeof position === 'number' ? position : 0
}
