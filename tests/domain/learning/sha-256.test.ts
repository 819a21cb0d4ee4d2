import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startSha256 } from '#src/domain/learning/sha-256.ts'

function hashOf(...parts: Uint8Array[]): string {
  const hash = startSha256()
  for (const part of parts) hash.update(part)
  return hash.hex()
}

describe('SHA-256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('agrees with the published vector for "%s"', (text, expected) => {
    expect(hashOf(new TextEncoder().encode(text))).toBe(expected)
  })

  it('agrees with the published vector for a million times "a"', () => {
    const hash = startSha256()
    for (let part = 0; part < 1_000; part += 1) hash.update(new Uint8Array(1_000).fill(0x61))
    expect(hash.hex()).toBe('cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0')
  })

  it('agrees with the platform for any bytes in any pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 }), parts => {
        const expected = createHash('sha256')
        for (const part of parts) expected.update(part)
        expect(hashOf(...parts)).toBe(expected.digest('hex'))
      }),
    )
  })
})
