import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createGlossary, findPlaces, findTerms } from '#src/domain/question/find-terms.ts'

const glossary = createGlossary(
  new Map([
    ['C-STORE', 'Sends an object.'],
    ['AE title', 'The name of an application.'],
    ['AE', 'An application.'],
    ['PID-3', 'Patient identifiers.'],
    ['(0008,0050)', 'Accession Number.'],
  ]),
)
const found = (text: string) =>
  findTerms(text, glossary).flatMap(({ text: word, definition }) => (definition === null ? [] : [word]))

describe('findTerms', () => {
  it.each([
    ['C-STORE answers C-STORE.', ['C-STORE', 'C-STORE']],
    ['A C-STORE-RQ, an XC-STORE and C-STORES are other words', []],
    ['an AE title, an AE', ['AE title', 'AE']],
    ['PID-3 and PID-30 and PID-3.1', ['PID-3', 'PID-3']],
    ['see (0008,0050).', ['(0008,0050)']],
    ['c-store is another case', []],
  ])('in "%s" finds %j', (text, words) => expect(found(text)).toEqual(words))

  it('loses nothing of any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('C-STORE', 'AE', ' title', 'PID-3', '(0008,0050)', '-', 'é', ' ')),
        parts => {
          const text = parts.join('')
          const pieces = findTerms(text, glossary)
          expect(pieces.map(piece => piece.text).join('')).toBe(text)
        },
      ),
    )
  })

  it('leaves a text alone without a glossary', () => {
    const empty = createGlossary(new Map())
    expect(empty.pattern).toBeNull()
    expect(findTerms('PID-3', empty)).toEqual([{ text: 'PID-3', definition: null }])
  })
})

describe('findPlaces', () => {
  it('finds tags, segments, fields and components', () => {
    const text = 'In MSH, PID-3.1 and OBX-5 differ from (0010,0020); PIDX-3 and A1 are nothing.'
    expect(findPlaces(text)).toEqual(['MSH', 'PID-3.1', 'OBX-5', '(0010,0020)'])
  })
})
