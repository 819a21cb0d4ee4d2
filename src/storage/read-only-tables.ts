import type { Tables } from '#src/storage/tables.ts'

/** Tables of a database that a newer app has written: everything can be read and exported, nothing changed. */
export function readOnlyTables(tables: Tables): Tables {
  return {
    ...tables,
    write: async () => ({
      kind: 'failed',
      reason: 'read-only',
      detail: 'a newer version of the app was here',
    }),
  }
}
