import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locateJsonError } from '#src/exchange/locate-json-error.ts'
import { placeInText } from '#src/exchange/place-in-text.ts'

/** What Node's own parser says of a text: the place or the character where it goes wrong; null for JSON. */
function nodesWord(text: string): number | string | null {
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const place = /position (\d+)/.exec(message)?.[1]
    if (place !== undefined) return Number(place)
    return /^Unexpected token '(.+?)', /su.exec(message)?.[1] ?? text.length
  }
}

describe('the place where a text stops being JSON', () => {
  it('is where Node finds it, whatever was put in, taken out or cut off', () => {
    const pieces = ['"', '\\', '{', '}', '[', ']', ',', ':', '-', '.', '0', 'e', 't', '\n', '\\u12', 'x', '']
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 4 }),
        fc.nat(),
        fc.constantFrom(...pieces),
        fc.nat(2),
        fc.boolean(),
        (value, seed, piece, removed, cut) => {
          const json = JSON.stringify(value, null, seed % 3)
          const at = seed % (json.length + 1)
          const text = json.slice(0, at) + piece + (cut ? '' : json.slice(at + removed))
          const word = nodesWord(text)
          fc.pre(word !== null)
          const found = locateJsonError(text)
          const here = String.fromCodePoint(text.codePointAt(found) ?? 0)
          expect([text, typeof word === 'number' ? found : here]).toEqual([text, word])
        },
      ),
      { numRuns: 3_000 },
    )
  })

  it('is found in a long text without running out of room', () => {
    const text = `["${'x'.repeat(3_000_000)}", "${String.raw`\n`.repeat(500_000)}", oops]`
    expect(locateJsonError(text)).toBe(text.indexOf('oops'))
  })

  it('is told by line and column from 1', () => {
    expect(placeInText('a', 0)).toBe('line 1, column 1')
    expect(placeInText('a\r\nbc', 4)).toBe('line 2, column 2')
    expect(placeInText('a\n', 2)).toBe('line 2, column 1')
  })
})
