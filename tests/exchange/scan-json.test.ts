import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanJson } from '#src/exchange/scan-json.ts'

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  return 1 + Math.max(0, ...Object.values(value).map(depthOf))
}

describe('scanning JSON before it is parsed', () => {
  it('finds exactly what is nested too deep', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.integer({ min: 1, max: 6 }), (value, limit) => {
        const text = JSON.stringify(value)
        fc.pre(!/__proto__|constructor|prototype/.test(text))
        expect(scanJson(text, limit)).toBe(depthOf(value) > limit ? 'too-deep' : null)
      }),
    )
  })

  it.each([
    '{"__proto__":1}',
    '[{"a":{"prototype" \n:1}}]',
    '{"constructor":{}}',
    String.raw`{"\u005f\u005fproto\u005f\u005f":1}`,
    String.raw`{"a\"":1,"const\u0072uctor":1}`,
  ])('finds the forbidden key in %s', text => {
    expect(scanJson(text, 32)).toBe('forbidden-key')
  })

  it.each([
    '{"a":"__proto__"}',
    '["constructor","prototype"]',
    String.raw`{"a\"__proto__":1}`,
    String.raw`{"a":"[[[[[[\\","b":"{{{{"}`,
    '{"toString":1,"valueOf":2,"length":3}',
  ])('lets %s pass', text => {
    expect(scanJson(text, 2)).toBeNull()
  })

  it.each(['"', '{"a', String.raw`{"\q":1}`, '{"a":"\\', ']]]', ''])(
    'survives %s, which is no JSON',
    text => {
      expect(scanJson(text, 32)).toBeNull()
    },
  )
})
