import * as z from 'zod/mini'

const keyPath = z.union([z.string(), z.array(z.string())])

/** A whole database as JSON: how its stores are built and what is in them. */
export const databaseDumpSchema = z.strictObject({
  version: z.int(),
  stores: z.array(
    z.strictObject({
      name: z.string(),
      keyPath,
      autoIncrement: z.boolean(),
      indexes: z.array(z.strictObject({ name: z.string(), keyPath, unique: z.boolean() })),
      rows: z.array(z.unknown()),
    }),
  ),
})
export type DatabaseDump = z.infer<typeof databaseDumpSchema>

export async function dumpDatabase(name: string): Promise<DatabaseDump> {
  const database = await resultOf(indexedDB.open(name))
  const transaction = database.transaction([...database.objectStoreNames])
  const stores = await Promise.all(
    [...database.objectStoreNames].map(async storeName => {
      const store = transaction.objectStore(storeName)
      const indexes = [...store.indexNames].map(indexName => {
        const { keyPath, unique } = store.index(indexName)
        return { name: indexName, keyPath, unique }
      })
      const rows: unknown[] = await resultOf(store.getAll())
      return { name: storeName, keyPath: store.keyPath, autoIncrement: store.autoIncrement, indexes, rows }
    }),
  )
  database.close()
  return databaseDumpSchema.parse({ version: database.version, stores })
}

/** Builds the database as it was dumped, without any code of the app. */
export async function loadDatabase(name: string, dump: DatabaseDump): Promise<void> {
  const request = indexedDB.open(name, dump.version)
  request.addEventListener('upgradeneeded', () => {
    for (const { name: storeName, keyPath, autoIncrement, indexes, rows } of dump.stores) {
      const store = request.result.createObjectStore(storeName, { keyPath, autoIncrement })
      for (const index of indexes) store.createIndex(index.name, index.keyPath, { unique: index.unique })
      for (const row of rows) store.add(row)
    }
  })
  const database = await resultOf(request)
  database.close()
}

function resultOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason given')))
  })
}
