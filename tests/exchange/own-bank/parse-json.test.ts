import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJson } from '#src/exchange/own-bank/json-source.ts'
import { JsonFault, parseJson } from '#src/exchange/own-bank/parse-json.ts'

/** What the platform makes of a text; it knows no duplicate keys, no forbidden ones and no depth. */
function platform(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}

function ours(text: string): { value: unknown } | null {
  try {
    return { value: parseJson(text).value }
  } catch (error) {
    if (error instanceof JsonFault) return null
    throw error
  }
}

const forbidden = ['__proto__', 'constructor', 'prototype']

describe('parseJson', () => {
  it('reads whatever JSON can hold', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 1, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        fc.pre(!forbidden.some(key => text.includes(key)))
        expect(ours(text)).toEqual({ value: JSON.parse(text) })
      }),
    )
  })

  it('takes and refuses what the platform does, letter by letter', () => {
    const bits = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '"b"',
      '\\',
      '\\n',
      '\\u00e9',
      '\\ud800',
      '-',
      '0',
      '1.5',
      '.5',
      '1.',
      'e5',
      'E+',
      'true',
      'nul',
      'null',
      ' ',
      '\n',
      '\t',
      '\u0000',
      '\u007f',
      "'",
      '//',
      '+1',
      '01',
      'NaN',
      '\ufeff',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 8 }), parts => {
        const text = parts.join('')
        const expected = platform(text)
        // The one thing we refuse beside: a key that stands twice.
        if (/("[ab]").*\1/.test(text)) return
        expect(ours(text)).toEqual(expected)
      }),
      { numRuns: 20_000 },
    )
  })

  it.each([
    '{"a":1}',
    '[1,2]',
    '"\\u0041\\"\\\\"',
    '-0',
    '1e999',
    '1E-2',
    ' [ ] ',
    '{}',
    '"\u007f\u2028"',
    '[[[]]]',
    '',
    ' ',
    '[1,]',
    '{"a":1,}',
    '{a:1}',
    "['a']",
    '[1 2]',
    '"\t"',
    '"\\x"',
    '01',
    '1.',
    '.5',
    '+1',
    'NaN',
    'tru',
    '[1]]',
    '{"a"}',
    '{"a":}',
    '\ufeff[]',
    '"\\',
    '"abc',
  ])('judges %j as the platform does', text => {
    expect(ours(text)).toEqual(platform(text))
  })

  it('says on which line a thing is wrong', () => {
    const source = readJson('bank.json', '{\n  "id": "a",\n  "level" 20\n}')
    expect(source.problems).toEqual([
      {
        file: 'bank.json',
        line: 3,
        column: 11,
        path: '',
        message: 'This is not JSON: a colon is expected here.',
      },
    ])
    expect(source.value).toBeNull()
  })

  it('finds keys, entries and characters again', () => {
    const text = '{\n  "questions": [\n    { "id": "q1", "stem": "a <br> b <br>" },\n    7\n  ]\n}'
    const source = readJson('bank.json', text)
    expect(source.problemAt(['questions', 1], '')).toMatchObject({ line: 4, column: 5 })
    expect(source.problemAt(['questions', 0, 'stem'], '')).toMatchObject({ line: 3, column: 19 })
    expect(source.problemAt(['questions', 0, 'key'], '')).toMatchObject({ line: 3, column: 5 })
    expect(source.problemInText(['questions', 0, 'stem'], '<br>', 1, '')).toMatchObject({
      line: 3,
      column: 37,
    })
    expect(source.problemInText(['questions', 0, 'stem'], 'not there', 0, '')).toMatchObject({ column: 19 })
  })
})
