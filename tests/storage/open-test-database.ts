import { openDatabase } from '#src/storage/open-database.ts'
import { testServices } from '#tests/storage/test-services.ts'
import type { OpenOptions } from '#src/storage/open-database.ts'
import type { Tables } from '#src/storage/tables.ts'

/** What a test passes when nobody disturbs the connection. */
export const undisturbed: OpenOptions['lifecycle'] = {
  onReplaced: () => Promise.resolve(),
  onCut: () => {
    throw new Error('the connection was cut')
  },
}

/** The tables of a database that is expected to open without trouble. */
export async function openTables(name: string): Promise<Tables> {
  const opening = await openDatabase({ name, services: testServices(), lifecycle: undisturbed })
  if (opening.kind !== 'ready') throw new Error(`the database is ${opening.kind}`)
  return opening.tables
}
