import { describe, expect, it } from 'vitest'
import { importPublicKey } from '#src/exchange/sealing/ecdh.ts'
import { makeInstructorKey } from '#src/exchange/sealing/make-instructor-key.ts'
import { openKeyBackup } from '#src/exchange/sealing/open-key-backup.ts'
import { openResult } from '#src/exchange/sealing/open-result.ts'
import { sealResult } from '#src/exchange/sealing/seal-result.ts'

const passphrase = 'river candle orbit maple seven tulip'

/** Puts a value into IndexedDB and takes it out again. */
function keep(value: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('sealing-test', 1)
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('keys'))
    opening.addEventListener('error', () => reject(new Error('no database')))
    opening.addEventListener('success', () => {
      const store = opening.result.transaction('keys', 'readwrite').objectStore('keys')
      store.put(value, 'key')
      const reading = store.get('key')
      reading.addEventListener('success', () => {
        resolve(reading.result)
        // Other tests of this browser look at what there is.
        opening.result.close()
        indexedDB.deleteDatabase('sealing-test')
      })
    })
  })
}

describe('sealing in the browser', () => {
  it('works with a key that was kept in IndexedDB and can never be exported', async () => {
    const making = await makeInstructorKey({ title: 'Course', passphrase, created: new Date(0) })
    if (making.kind === 'refused') throw new Error(making.sentence)
    const kept = await keep(making.key.privateKey)
    if (!(kept instanceof CryptoKey)) throw new Error('no key came back')
    await expect(crypto.subtle.exportKey('pkcs8', kept)).rejects.toThrow()
    const sealing = await sealResult('result', making.key.publicKey)
    if (sealing.kind === 'refused') throw new Error(sealing.sentence)
    const keys = new Map([[making.key.kid, kept]])
    expect(await openResult(sealing.text, keys)).toMatchObject({ kind: 'opened', text: 'result' })
    const damaged = sealing.text.slice(0, -1) + (sealing.text.endsWith('A') ? 'Q' : 'A')
    expect(await openResult(damaged, keys)).toMatchObject({ kind: 'cannot-open' })

    const { key } = making
    expect(await openKeyBackup(key.backup, passphrase)).toMatchObject({
      kind: 'opened',
      key: { kid: key.kid },
    })
    expect(await openKeyBackup(key.backup, `${passphrase}!`)).toMatchObject({ kind: 'cannot-open' })
  })

  it('refuses a point beside the curve', async () => {
    const making = await makeInstructorKey({ title: 'Course', passphrase, created: new Date(0) })
    if (making.kind === 'refused') throw new Error(making.sentence)
    const { publicKey } = making.key
    expect(await importPublicKey(publicKey)).not.toBeNull()
    expect(await importPublicKey({ ...publicKey, x: publicKey.y, y: publicKey.x })).toBeNull()
  })
})
