import type { Tables } from '#src/storage/tables.ts'
import { deviceServices } from '#src/storage/device-services.ts'
import { openDatabase } from '#src/storage/open-database.ts'

/** The learner's database of this origin, created as the app creates it. */
export async function openTables(): Promise<Tables> {
  const opening = await openDatabase({
    services: deviceServices,
    lifecycle: { onReplaced: async () => {}, onCut: () => {} },
  })
  if (opening.kind !== 'ready') throw new Error(`The store is ${opening.kind}`)
  return opening.tables
}

export async function writeTo(tables: Tables, operations: Parameters<Tables['write']>[0]): Promise<number> {
  const result = await tables.write(operations)
  if (result.kind !== 'written') throw new Error(`The write ended as ${result.kind}`)
  return result.position
}
