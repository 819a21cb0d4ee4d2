import { calculateJwkThumbprint } from 'jose'
import { describe, expect, it } from 'vitest'
import { publicKeySchema } from '#src/domain/assignment/assignment.ts'
import { keyFingerprint, keyId, keyIdSchema } from '#src/domain/assignment/instructor-key.ts'

// The public half of the key in RFC 7517 appendix A.1.
const publicKey = {
  kty: 'EC',
  crv: 'P-256',
  x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4',
  y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM',
} as const

async function generated() {
  const { publicKey: made } = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
    'deriveBits',
  ])
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', made)
  return publicKeySchema.parse({ kty, crv, x, y })
}

describe('the id of a key', () => {
  it('is its RFC 7638 thumbprint, as another implementation takes it', async () => {
    expect(keyId(publicKey)).toBe('cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s')
    for (const key of [publicKey, await generated(), await generated()]) {
      expect(keyId(key)).toBe(await calculateJwkThumbprint(key))
    }
  })

  it('has one spelling', () => {
    const id = keyId(publicKey)
    expect(keyIdSchema.safeParse(id).success).toBe(true)
    for (const last of 'BZz9-_') expect(keyIdSchema.safeParse(id.slice(0, -1) + last).success).toBe(false)
  })
})

describe('the fingerprint of a key', () => {
  it('is the first 80 bits of its id in groups for reading aloud', () => {
    expect(keyFingerprint('A'.repeat(43))).toBe('0000-0000-0000-0000')
    expect(keyFingerprint(`${'_'.repeat(42)}8`)).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ')
    // Groups of five bits that count up: 00000 00001 00010 00011 ...
    const counting = Buffer.from('00443214c74254b635cf', 'hex')
    const id = Buffer.concat([counting, Buffer.alloc(22)]).toString('base64url')
    expect(keyFingerprint(id)).toBe('0123-4567-89AB-CDEF')
  })

  it('differs where any of those bits does', () => {
    const bytes = Buffer.from(keyId(publicKey), 'base64url')
    const flipped = Array.from({ length: 80 }, (_, bit) => {
      const copy = Buffer.from(bytes)
      copy.writeUInt8(copy.readUInt8(bit >> 3) ^ (128 >> (bit & 7)), bit >> 3)
      return keyFingerprint(copy.toString('base64url'))
    })
    expect(new Set([keyFingerprint(keyId(publicKey)), ...flipped]).size).toBe(81)
  })

  it('of what is no id is a mistake of ours', () => {
    expect(() => keyFingerprint('abc')).toThrow()
  })
})
