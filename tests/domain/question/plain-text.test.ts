import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Inline, RichText } from '#src/domain/question/rich-text.ts'
import { plainText } from '#src/domain/question/plain-text.ts'

describe('plainText', () => {
  it.each<[string, RichText, string]>([
    ['a text without markup', 'As it is.', 'As it is.'],
    ['nothing', [], ''],
    [
      'emphasis, code and links',
      [
        {
          p: [
            'See ',
            { em: ['the ', { strong: ['tag'] }] },
            ' ',
            { code: '(0008,0050)' },
            ' in ',
            { a: ['PS3.6'], href: 'https://example.org' },
          ],
        },
      ],
      'See the tag (0008,0050) in PS3.6',
    ],
    ['paragraphs', [{ p: ['One.'] }, { p: ['Two.'] }], 'One. Two.'],
    ['a list', [{ ul: ['a', [{ p: [{ code: 'b' }] }]] }], 'a; b'],
    ['a numbered list', [{ ol: ['first', 'second'] }], 'first; second'],
    ['a block of code', [{ pre: 'MSH|^~\\&' }], 'MSH|^~\\&'],
    [
      'a table',
      [{ table: { head: ['Tag', 'VR'], rows: [['(0010,0020)', 'LO']] } }],
      'Tag | VR; (0010,0020) | LO',
    ],
    [
      'a block of several lines, on one',
      [{ p: ['Run'] }, { pre: 'echoscu \\\n  -aet ME\r\n' }],
      'Run echoscu \\ -aet ME',
    ],
  ])('of %s', (_, text, plain) => {
    expect(plainText(text)).toBe(plain)
  })

  it('keeps every letter of a paragraph and nothing else', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,8}$/)
    const part: fc.Arbitrary<Inline> = fc.oneof(
      word,
      word.map(code => ({ code })),
      word.map(text => ({ em: [text] })),
      word.map(text => ({ strong: [{ em: [text] }] })),
      word.map(text => ({ a: [text], href: 'https://example.org/x' })),
    )
    fc.assert(
      fc.property(fc.array(part), parts => {
        const letters = JSON.stringify(parts)
          .replaceAll('https://example.org/x', '')
          .replaceAll(/"(?:code|em|strong|a|href)":/g, '')
          .replaceAll(/[^a-z0-9]/g, '')
        expect(plainText([{ p: parts }])).toBe(letters)
      }),
    )
  })
})
