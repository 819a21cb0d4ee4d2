import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBase64Url, encodeBase64Url } from '#src/domain/format/base64-url.ts'

const ascii = (text: string) => new TextEncoder().encode(text)

describe('base64url', () => {
  // RFC 4648 section 10, without the padding.
  it.each([
    ['', ''],
    ['f', 'Zg'],
    ['fo', 'Zm8'],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg'],
    ['fooba', 'Zm9vYmE'],
    ['foobar', 'Zm9vYmFy'],
  ])('writes %o as %o, and reads it back', (text, encoded) => {
    expect(encodeBase64Url(ascii(text))).toBe(encoded)
    expect(decodeBase64Url(encoded)).toEqual(ascii(text))
  })

  it('gives back any bytes, and writes them as the platform does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
        const text = encodeBase64Url(bytes)
        expect(text).toBe(Buffer.from(bytes).toString('base64url'))
        expect(decodeBase64Url(text)).toEqual(new Uint8Array(bytes))
      }),
    )
  })

  it('reads no text but the one it would write', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('A', 'Q', 'g', 'w', 'z', '0', '-', '_', '=', '+', '/', ' ', '\n'),
          maxLength: 12,
        }),
        text => {
          const bytes = decodeBase64Url(text)
          expect(bytes === null || encodeBase64Url(bytes) === text).toBe(true)
        },
      ),
    )
  })

  it.each(['Z', 'Zh', 'Zm9', 'Zg==', 'Zm9v\n', ' Zm9v', 'Zm+v', 'Zm/v', 'Zm9vZ', 'Zé', 'Zm\u212a='])(
    'refuses %o',
    text => {
      expect(decodeBase64Url(text)).toBeNull()
    },
  )
})
