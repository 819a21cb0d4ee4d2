import type { Page } from '@playwright/test'
import { publicKeySchema } from '#src/domain/assignment/assignment.ts'
import type { PublicKey } from '#src/domain/assignment/assignment.ts'
import type { ClassRecord } from '#src/domain/assignment/class-record.ts'
import { keyId } from '#src/domain/assignment/instructor-key.ts'
import { databaseName } from '#src/storage/database-schema.ts'

/** A key whose private half can still be handed to a browser. */
export interface PortableKey {
  readonly kid: string
  readonly publicKey: PublicKey
  readonly privateKey: JsonWebKey
}

/** Makes a key for one run. */
export async function portableKey(): Promise<PortableKey> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits'])
  const privateKey = await crypto.subtle.exportKey('jwk', pair.privateKey)
  const { kty, crv, x, y } = privateKey
  const publicKey = publicKeySchema.parse({ kty, crv, x, y })
  return { kid: keyId(publicKey), publicKey, privateKey }
}

/** Puts what an instructor has into the store of the app, which the page has open. Load the page anew afterwards. */
export async function seedClassroom(
  page: Page,
  { key, records }: { readonly key: PortableKey; readonly records: readonly ClassRecord[] },
): Promise<void> {
  const { kid, publicKey, privateKey } = key
  const kept = { kid, title: 'Course', createdUtc: 0, publicKey, backup: 'sealed', savedUtc: 0 }
  await page.evaluate(
    async ([name, rows, keyRow, jwk]) => {
      // Opening a database that is not there yet would make an empty one.
      while ((await indexedDB.databases()).every(database => database.name !== name))
        await new Promise(resolve => setTimeout(resolve, 50))
      const curve = { name: 'ECDH', namedCurve: 'P-256' }
      const imported = await crypto.subtle.importKey('jwk', jwk, curve, false, ['deriveBits'])
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.addEventListener('success', () => resolve(opening.result))
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')))
      })
      const transaction = database.transaction(['classroom', 'keys'], 'readwrite')
      for (const row of rows) transaction.objectStore('classroom').put(row)
      transaction.objectStore('keys').put({ ...keyRow, privateKey: imported })
      await new Promise((resolve, reject) => {
        transaction.addEventListener('complete', resolve)
        transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('not written')))
      })
      database.close()
    },
    [databaseName, [...records], kept, privateKey] as const,
  )
}
