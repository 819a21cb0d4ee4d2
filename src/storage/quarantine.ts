import type * as z from 'zod/mini'
import type { Key, Row, StoreName, Tables, WriteOperation } from '#src/storage/tables.ts'

/** A row that cannot be believed, with what is wrong with it. */
export interface BadRow {
  readonly store: StoreName
  readonly key: Key
  readonly row: unknown
  readonly problem: string
}

/** What parsing asks of a schema. */
export type RowParser<Value> = Pick<z.ZodMiniType<Value>, 'safeParse'>

/** Parses rows and moves those that fail into quarantine; the rest is usable. */
export async function parseRows<Value>(
  tables: Tables,
  store: StoreName,
  rows: readonly Row[],
  schema: RowParser<Value>,
): Promise<{ readonly values: Value[]; readonly quarantined: number }> {
  const values: Value[] = []
  const bad: BadRow[] = []
  for (const { key, row } of rows) {
    const parsed = schema.safeParse(row)
    if (parsed.success) values.push(parsed.data)
    else bad.push({ store, key, row, problem: parsed.error.issues[0]?.message ?? 'does not parse' })
  }
  await quarantine(tables, bad)
  return { values, quarantined: bad.length }
}

/**
 * Moves rows out of the way, which frees their place for a copy from the journal or a backup. Kept in the
 * store for support. When even that fails they stay where they are and are met again next time.
 */
export async function quarantine(tables: Tables, bad: readonly BadRow[]): Promise<void> {
  if (bad.length === 0) return
  const moves = bad.flatMap(({ store, key, row, problem }): WriteOperation[] => [
    { op: 'remove', store, key },
    { op: 'add', store: 'quarantine', row: { store, key, row, problem } },
  ])
  await tables.write(moves)
}
