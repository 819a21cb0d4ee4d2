import { publicKeySchema } from '#src/domain/assignment/assignment.ts'
import type { PublicKey } from '#src/domain/assignment/assignment.ts'
import { keyId } from '#src/domain/assignment/instructor-key.ts'

export interface TestKey {
  readonly publicKey: PublicKey
  readonly kid: string
  readonly privateKey: CryptoKey
  readonly keys: ReadonlyMap<string, CryptoKey>
}

const ecdh = { name: 'ECDH', namedCurve: 'P-256' } as const

/** A key without the slow part, which is its backup. */
export async function testKey(): Promise<TestKey> {
  const pair = await crypto.subtle.generateKey(ecdh, false, ['deriveBits'])
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  const publicKey = publicKeySchema.parse({ kty, crv, x, y })
  const kid = keyId(publicKey)
  return { publicKey, kid, privateKey: pair.privateKey, keys: new Map([[kid, pair.privateKey]]) }
}

/** What a sender and this key agree on, and the sender's public half. */
export async function agreeWith({ publicKey }: TestKey): Promise<{ epk: PublicKey; secret: Uint8Array }> {
  const sender = await testKey()
  const other = await crypto.subtle.importKey('jwk', { ...publicKey }, ecdh, false, [])
  const bits = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, sender.privateKey, 256)
  return { epk: sender.publicKey, secret: new Uint8Array(bits) }
}
