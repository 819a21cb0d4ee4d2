import type { NamedTable } from '#src/domain/class-view/class-tables.ts'

/**
 * The table with the moment its scores are as of in every row (milliseconds since 1970 UTC), so that two exports with
 * another key between them cannot be taken for one.
 */
export function withMoment(named: NamedTable, asOfUtc: number): NamedTable {
  const { head, rows } = named.table
  const moment = new Date(asOfUtc).toISOString()
  return { ...named, table: { head: [...head, 'Scores as of'], rows: rows.map(row => [...row, moment]) } }
}
