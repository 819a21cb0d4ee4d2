import { describe, expect, it } from 'vitest'
import { readJsonFile } from '#src/exchange/read-json-file.ts'

const limit = 1_000

async function read(...content: BlobPart[]): Promise<unknown> {
  const reading = await readJsonFile(new Blob(content), { maxBytes: limit, what: 'an assignment file' })
  return reading.kind === 'json' ? reading.value : reading.sentence
}

const bytes = (...values: number[]) => Uint8Array.from(values)
const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'))
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`

describe('a JSON file from outside', () => {
  it('is read, with or without a byte order mark', async () => {
    expect(await read('{"a":[1,"ü"]}')).toEqual({ a: [1, 'ü'] })
    expect(await read('\ufeff{"a":1}\r\n')).toEqual({ a: 1 })
  })

  it('is refused by its size alone, before a byte is read', async () => {
    const file = new Blob([`"${'x'.repeat(limit - 1)}"`])
    file.arrayBuffer = () => Promise.reject(new Error('was read'))
    const reading = await readJsonFile(file, { maxBytes: limit, what: 'an assignment file' })
    expect(reading).toEqual({
      kind: 'refused',
      sentence: 'This file has 1.1 kB; an assignment file has at most 1 kB. Nothing was read.',
    })
    expect(await read(`"${'x'.repeat(limit - 2)}"`)).toBe('x'.repeat(limit - 2))
  })

  it.each<[string, BlobPart, RegExp]>([
    ['nothing', '', /^This file is empty\.$/],
    ['a PDF renamed', '%PDF-1.7\n{}', /^This file is a PDF\. Choose an assignment file\.$/],
    ['an office document', bytes(0x50, 0x4b, 3, 4, 0), /zip archive or an office document/],
    ['gzip', bytes(0x1f, 0x8b, 8), /compressed with gzip/],
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47), /a picture/],
    ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), /a picture/],
    ['UTF-16 with its mark', bytes(0xff, 0xfe, ...utf16('{}')), /UTF-16 text, not UTF-8/],
    ['UTF-16 without', utf16('{}'), /has NUL bytes/],
    ['a NUL in a text', '{"a":"\0"}', /has NUL bytes/],
    ['Latin-1', bytes(0x22, 0xfc, 0x22), /not UTF-8 text/],
    ['a lone surrogate in UTF-8', bytes(0x22, 0xed, 0xa0, 0x80, 0x22), /not UTF-8 text/],
    ['a web page', '<!doctype html><title>Log in</title>', /a web page/],
  ])('F36: %s is told in one sentence', async (_name, content, sentence) => {
    expect(await read(content)).toMatch(sentence)
  })

  it('F33: that breaks off is refused with the place', async () => {
    expect(await read('{"a": [1,\n 2')).toBe(
      'This file is incomplete: it breaks off at line 2, column 3. Get it again.',
    )
    expect(await read('{"a": [1,\n 2;]}')).toBe(
      'This file is not as the app writes it (it is no JSON), from line 2, column 3 on.',
    )
  })

  it('F38: is at most 32 levels deep', async () => {
    expect(await read(nested(32))).toBeInstanceOf(Array)
    expect(await read(nested(33))).toBe('This file is nested more than 32 levels deep, at line 1, column 33.')
  })

  it('F40: has no key that reaches into the machinery', async () => {
    for (const key of ['__proto__', 'constructor', 'prototype', String.raw`\u005f_proto__`]) {
      expect(await read(`{"a":\n {"${key}": {"polluted": true}}}`)).toMatch(
        /^This file has a key that is not allowed \(__proto__, .*\), at line 2, column 3\.$/,
      )
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    expect(await read('{"toString":1,"valueOf":2,"length":3}')).toEqual({
      toString: 1,
      valueOf: 2,
      length: 3,
    })
  })
})
