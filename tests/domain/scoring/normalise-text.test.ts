import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseText } from '#src/domain/scoring/normalise-text.ts'

describe('normaliseText', () => {
  it.each([
    ['  C-STORE ', 'c-store'],
    ['C\u2011STORE', 'c-store'],
    ['C\u2013STORE', 'c-store'],
    ['Called\n AE\t title', 'called ae title'],
    ['"PACS"', 'pacs'],
    ['\u201cPACS\u201d', 'pacs'],
    ['\u2018PACS\u2019', 'pacs'],
    ['`PACS`', 'pacs'],
    ['\u00abPACS\u00bb', 'pacs'],
    ['"PACS".', 'pacs'],
    ['"PACS."', 'pacs'],
    ['PACS.', 'pacs'],
    ['Patient\u2019s name', "patient's name"],
    ['ＰＡＣＳ', 'pacs'],
    ['ﬁller', 'filler'],
  ])('makes %j equal to %j', (text, normal) => {
    expect(normaliseText(text)).toBe(normal)
  })

  it.each([
    ['""', '""'],
    ['.', '.'],
    ['\u201c\u201d', '""'],
    ['1.2.840', '1.2.840'],
    ['"a" or "b"', '"a" or "b"'],
    ['5"', '5"'],
    ['PID-3', 'pid-3'],
    ['(0010,0020)', '(0010,0020)'],
    ['ADT^A40', 'adt^a40'],
    ['\\F\\', '\\f\\'],
    ['~', '~'],
  ])('keeps what carries meaning in %j', (text, normal) => {
    expect(normaliseText(text)).toBe(normal)
  })

  it.each([
    ['AE_TITLE', 'AE TITLE'],
    ['C STORE', 'C-STORE'],
    ['résumé', 'resume'],
    ['tags', 'tag'],
    ['01', '1'],
    ['0010,0020', '(0010,0020)'],
  ])('does not make %j and %j equal', (one, other) => {
    expect(normaliseText(one)).not.toBe(normaliseText(other))
  })

  it('changes nothing the second time', () => {
    const part = fc.constantFrom(
      '"',
      "'",
      '.',
      ' ',
      '-',
      'A',
      'b',
      '\u2013',
      '\u201c',
      '\u0130',
      'ß',
      'ﬀ',
      '´',
    )
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: part }), fc.string({ unit: 'grapheme' })), text => {
        const normal = normaliseText(text)
        expect(normaliseText(normal)).toBe(normal)
      }),
    )
  })
})
