import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLine } from '#src/domain/format/clean-line.ts'

describe('a line of text from outside', () => {
  it.each([
    ['as it should be', 'Zoë Müller-Ñandú', 'Zoë Müller-Ñandú', 0],
    ['decomposed letters', 'Zoe\u0308', 'Zo\u00eb', 0],
    ['spaces of all kinds', ' \t Ann\u00a0\u2003 Lee\r\n', 'Ann Lee', 0],
    ['controls', 'Ann\0 \u0007Lee\u009f', 'Ann Lee', 3],
    ['an override of direction', '\u202eeeL nnA\u202c', 'eeL nnA', 2],
    ['isolates and marks', '\u2067Ann\u2069\u200e\u200f\u061c', 'Ann', 5],
    ['zero-width spaces and a byte order mark', '\ufeffA\u200bn\u2060n', 'Ann', 2],
    ['a soft hyphen', 'Ann\u00adLee', 'AnnLee', 1],
    ['hidden tags', 'Ann\u{e0041}\u{e007f}', 'Ann', 2],
    ['a lone half of a character', 'Ann \ud83d', 'Ann \ufffd', 0],
    ['joiners a language needs', 'می\u200cخواهم 👩\u200d⚕️', 'می\u200cخواهم 👩\u200d⚕️', 0],
    ['nothing but what does not show', '\u200b\u202e', '', 2],
  ])('with %s', (_name, from, text, removed) => {
    expect(cleanLine(from)).toEqual({ text, removed })
  })

  it('F42: keeps eight of 10,000 marks on one letter', () => {
    const { text, removed } = cleanLine(`a${'\u0323'.repeat(10_000)}b`)
    expect(text).toBe(`\u1ea1${'\u0323'.repeat(8)}b`)
    expect(removed).toBe(10_000 - 9)
  })

  it('is the same when cleaned again, has one line, and no half characters', () => {
    const piece = fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\u0301',
      '\u0323',
      '\u200b',
      '\u200d',
      '\u202e',
      '\ud83d',
      '\udc69',
      '\u00ad',
      '\ufeff',
      '\u0007',
    )
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: piece, maxLength: 60 })),
        from => {
          const { text } = cleanLine(from)
          expect(cleanLine(text)).toEqual({ text, removed: 0 })
          expect(text).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u)
          expect(text).toBe(text.trim())
        },
      ),
      { numRuns: 1_000 },
    )
  })
})
