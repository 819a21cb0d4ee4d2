import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'

describe('canonicalJson', () => {
  it.each([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ a: { d: 1, c: 2 }, B: 3 }, '{"B":3,"a":{"c":2,"d":1}}'],
    [{ a: undefined, b: 1 }, '{"b":1}'],
    [-0, '0'],
    [[1e21, 0.1, -5, 1e-7], '[1e+21,0.1,-5,1e-7]'],
    ['a"\\\n\u2028é', '"a\\"\\\\\\n\u2028é"'],
    // Sorting example of RFC 8785 section 3.2.3.
    [
      { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 },
      '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\u{1f600}":5,"\ufb33":3}',
    ],
  ])('writes %j', (value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })

  it.each([[Number.NaN], [Infinity], [() => 1], [Symbol('s')], [1n], [undefined], [[undefined]]])(
    'refuses %s',
    value => {
      expect(() => canonicalJson(value)).toThrow(TypeError)
    },
  )

  it('keeps every JSON value and does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), value => {
        const text = canonicalJson(value)
        const reversed = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(reversed)).toBe(text)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})
