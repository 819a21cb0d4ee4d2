import { describe, expect, it } from 'vitest'
import { readFilter, writeFilter } from '#src/domain/bank-search/filter-link.ts'
import { questionEntry } from '#src/domain/bank-search/question-entry.ts'
import {
  type BankFilter,
  everyQuestion,
  ownBankFilter,
  searchQuestions,
  searchTerms,
} from '#src/domain/bank-search/search-questions.ts'
import { sourceFamily } from '#src/domain/bank-search/source-family.ts'
import type { QuestionOf } from '#src/domain/question/question.ts'

const source = (standard: string) => [{ standard, section: '§1', edition: '2024' }]

function question(id: string, change: Partial<QuestionOf<'short-text'>> = {}): QuestionOf<'short-text'> {
  return {
    id,
    kind: 'short-text',
    level: 60,
    covers: ['a'],
    stem: `The stem of ${id}`,
    accepted: ['yes'],
    slips: [],
    explanation: 'Because.',
    source: source('HL7 v2.5.1'),
    seconds: 60,
    ...change,
  }
}

const entries = [
  questionEntry(
    question('first', { explanation: 'Look at PID-35 and (0008,0050) across the study.' }),
    'hl7-adt',
  ),
  questionEntry(
    question('second', {
      stem: [{ p: ['Which ', { code: 'PID-3' }, ' is it: ', { strong: ['stor'] }, 'age commitment?'] }],
    }),
    'hl7-adt',
  ),
  questionEntry(
    question('third', { level: 90, stem: 'A CR image', source: source('DICOM PS3.4') }),
    'dicom-web',
  ),
]
const bankOf = new Map([
  ['hl7-adt', 'hl7'],
  ['dicom-web', 'dicom'],
])
const found = (filter: Partial<BankFilter>) =>
  searchQuestions(entries, { ...everyQuestion, ...filter }, bankOf).map(({ id }) => id)

describe('searchQuestions', () => {
  it.each<[string, Partial<BankFilter>, string[]]>([
    ['nothing wanted', {}, ['first', 'second', 'third']],
    ['a field, not one that only begins like it', { text: 'pid-3' }, ['second']],
    ['a tag without its brackets', { text: '0008,0050' }, ['first']],
    ['a tag as it is written', { text: '(0008,0050)' }, ['first']],
    ['the beginning of a word, not its middle', { text: 'cr' }, ['third']],
    ['a word that markup splits', { text: 'storage' }, ['second']],
    ['all words, in any order', { text: 'commitment which' }, ['second']],
    ['words that must follow each other', { text: '"commitment which"' }, []],
    ['an id', { text: 'third' }, ['third']],
    ['what is in the stem first', { text: 'study' }, ['first']],
    ['a bank', { bank: 'dicom' }, ['third']],
    ['a skill', { skill: 'hl7-adt' }, ['first', 'second']],
    ['a level', { level: 90 }, ['third']],
    ['a kind', { kind: 'numeric' }, []],
    ['a source', { source: 'DICOM' }, ['third']],
    ['two choices at once', { bank: 'hl7', level: 90 }, []],
  ])('finds %s', (_name, filter, ids) => expect(found(filter)).toEqual(ids))

  it('puts those with the words in the stem first', () => {
    expect(found({ text: 'stem' })).toEqual(['first'])
    const later = questionEntry(
      question('later', { stem: 'Nothing here', explanation: 'The stem.' }),
      'hl7-adt',
    )
    const both = [later, ...entries]
    const ids = searchQuestions(both, { ...everyQuestion, text: 'stem' }, bankOf).map(({ id }) => id)
    expect(ids).toEqual(['first', 'later'])
  })
})

describe('own banks in the search', () => {
  const own = questionEntry(question('own-7-ct-quiz-q1', {}), 'hl7-adt')
  const among = (bank: string) =>
    searchQuestions([...entries, own], { ...everyQuestion, bank }, bankOf).map(({ id }) => id)

  it('are found by themselves and with the shipped bank of their skill', () => {
    expect(among(ownBankFilter('ct-quiz'))).toEqual(['own-7-ct-quiz-q1'])
    expect(among(ownBankFilter('ct'))).toEqual([])
    expect(among('hl7')).toContain('own-7-ct-quiz-q1')
    expect(among('dicom')).not.toContain('own-7-ct-quiz-q1')
  })
})

describe('searchTerms', () => {
  it('keeps quoted words together and forgives a quote that is not closed', () => {
    expect(searchTerms(' Two  "Storage  Commitment" one"half ')).toEqual([
      'two',
      'storage commitment',
      'one',
      'half',
    ])
  })
})

describe('the filter in an address', () => {
  it('comes back as it was', () => {
    const filter: BankFilter = {
      text: '(0008,0050) & "a b"',
      bank: 'hl7',
      skill: 'hl7-adt',
      level: 75,
      kind: 'matching',
      source: 'IHE',
    }
    expect(readFilter(writeFilter(filter))).toEqual(filter)
    expect(writeFilter(everyQuestion)).toBe('')
  })

  it('forgets what it does not know', () => {
    expect(readFilter('level=61&kind=essay&source=&x=1')).toEqual(everyQuestion)
  })
})

describe('sourceFamily', () => {
  it.each([
    ['DICOM PS3.4', 'DICOM'],
    ['pynetdicom status codes', 'DICOM'],
    ['HL7 v2.5.1', 'HL7'],
    ['FHIR R5', 'HL7'],
    ['IHE RAD TF-1', 'IHE'],
    ['45 CFR 164.404', 'Law and security guides'],
    ['NIST SP 800-34', 'Law and security guides'],
    ['Arithmetic on the data given', 'Practice and reasoning'],
  ])('%s belongs to %s', (standard, family) => expect(sourceFamily(standard)).toBe(family))
})
