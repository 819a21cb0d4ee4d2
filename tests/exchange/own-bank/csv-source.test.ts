import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvColumns } from '#src/exchange/own-bank/csv-columns.ts'
import { csvTemplate } from '#src/exchange/own-bank/own-bank-templates.ts'
import { bankIn, problemsIn, readText } from '#tests/exchange/own-bank/own-bank-files.ts'

type Cells = Readonly<Record<string, string>>

const choice: Cells = {
  id: 'q1',
  skill: 'hl7-syntax',
  level: '40',
  kind: 'single-choice',
  question: 'Which field has the message control ID?',
  option_a: 'MSH-9',
  option_b: 'MSH-10',
  key: 'b',
  explanation: 'MSH-9 is the type.',
}
const numeric: Cells = {
  ...choice,
  id: 'n',
  kind: 'numeric',
  option_a: '',
  option_b: '',
  key: '525',
  unit: 'MB',
}

/** A table with the columns of its rows, in the order of the first. */
function table(rows: readonly Cells[], delimiter = ',', newline = '\r\n'): string {
  const fields = [...new Set(rows.flatMap(row => Object.keys(row)))]
  return Papa.unparse({ fields, data: rows.map(row => ({ ...row })) }, { delimiter, newline })
}

const read = (rows: readonly Cells[], delimiter?: string) => readText('My class.csv', table(rows, delimiter))
const questionsIn = async (rows: readonly Cells[]) =>
  bankIn(await read(rows)).questions.map(({ question }) => question)

describe('a table of questions', () => {
  it('is called after its file', async () => {
    expect(bankIn(await read([choice]))).toMatchObject({ bankId: 'my-class', name: 'My class' })
  })

  it('is the template that is handed out, with every kind that fits', async () => {
    const bank = bankIn(await readText('template.csv', csvTemplate))
    expect(new Set(bank.questions.map(({ question }) => question.kind))).toEqual(
      new Set(['single-choice', 'multi-select', 'numeric', 'short-text', 'ordering']),
    )
    expect(csvTemplate.split('\r\n', 1)).toEqual([csvColumns.join(',')])
  })

  it.each([',', ';', '\t'])('finds out that %j parts its cells', async delimiter => {
    const row = { ...choice, question: 'Which, of these; two\tfields "here"?\nThink.' }
    const [question] = bankIn(await read([row], delimiter)).questions
    expect(question?.question.stem).toBe('Which, of these; two\tfields "here"? Think.')
  })

  it('takes columns in any order and however their names are written', async () => {
    const turned = table([choice]).split('\r\n')
    const [head = '', row = ''] = turned.map(line => line.split(',').toReversed().join(','))
    const written = head.toUpperCase().replaceAll('_', ' ')
    expect(bankIn(await readText('a.csv', `${written}\n${row}`)).questions).toHaveLength(1)
  })

  it('reads single and several choice with reasons where there are some', async () => {
    const several = {
      ...choice,
      id: 'q2',
      kind: 'multi-select',
      option_d: 'MSA-2',
      key: 'B, d',
      reason_a: 'It is the type.',
    }
    const [one, more] = await questionsIn([choice, several])
    expect(one).toMatchObject({
      key: 'b',
      options: [
        { id: 'a', text: 'MSH-9' },
        { id: 'b', text: 'MSH-10' },
      ],
    })
    expect(more).toMatchObject({
      key: ['b', 'd'],
      options: [{ id: 'a', reason: 'It is the type.' }, { id: 'b' }, { id: 'd', text: 'MSA-2' }],
    })
  })

  it('reads a number with its unit, tolerance and typical slips', async () => {
    const slip = { ...numeric, id: 'n2', tolerance: '2 %', option_a: '1050', reason_a: 'Twice two bytes.' }
    const [exact, within, absolute] = await questionsIn([
      numeric,
      slip,
      { ...numeric, id: 'n3', key: '2.5', tolerance: '0.5' },
    ])
    expect(exact).toMatchObject({
      key: { value: 525, tolerance: { absolute: 0 } },
      units: [{ name: 'MB', factor: 1 }],
      slips: [],
    })
    expect(within).toMatchObject({
      key: { tolerance: { percent: 2 } },
      slips: [{ value: 1050, reason: 'Twice two bytes.' }],
    })
    expect(absolute).toMatchObject({ key: { value: 2.5, tolerance: { absolute: 0.5 } } })
  })

  it('reads a short text with its forms, and steps in their order or in that of the key', async () => {
    const short = {
      ...choice,
      id: 's',
      kind: 'short-text',
      option_b: '',
      key: 'MSH-10 | MSH.10',
      reason_a: 'The type.',
    }
    const steps = { ...choice, id: 'o', kind: 'ordering', option_c: 'Third', key: '' }
    const [text, asWritten, byKey] = await questionsIn([short, steps, { ...steps, id: 'o2', key: 'c,a,b' }])
    expect(text).toMatchObject({
      accepted: ['MSH-10', 'MSH.10'],
      slips: [{ text: 'MSH-9', reason: 'The type.' }],
    })
    expect(asWritten).toMatchObject({ key: ['a', 'b', 'c'] })
    expect(byKey).toMatchObject({ key: ['c', 'a', 'b'] })
  })

  it('reads sources, one on each line', async () => {
    const [question] = await questionsIn([
      { ...choice, source: 'HL7 v2.5.1 | ch. 2 | 2007\nNotes | slide 4 | 2026' },
    ])
    expect(question?.source).toEqual([
      { standard: 'HL7 v2.5.1', section: 'ch. 2', edition: '2007' },
      { standard: 'Notes', section: 'slide 4', edition: '2026' },
    ])
  })

  it('counts lines as an editor does, also through texts of several lines and empty rows', async () => {
    const long = { ...choice, id: 'q2', question: 'One\ntwo\nthree' }
    const text = `${table([choice, long])}\n\n${table([{ ...choice, id: 'q3', key: 'z' }]).split('\r\n')[1]}`
    expect(problemsIn(await readText('a.csv', text))).toEqual([
      '7 key: The key names "z", which is no option. Use one of a, b.',
    ])
  })

  it.each<[what: string, rows: readonly Cells[], problem: string]>([
    [
      'level',
      [{ ...choice, level: '50' }],
      '2 level: 50 is not possible here. Write one of 20, 40, 60, 75, 90.',
    ],
    [
      'level as a word',
      [{ ...choice, level: 'hard' }],
      '2 level: "hard" is not possible here. Write one of 20, 40, 60, 75, 90.',
    ],
    [
      'level left out',
      [{ ...choice, level: '' }],
      '2 level: This is missing. Write one of 20, 40, 60, 75, 90.',
    ],
    [
      'kind',
      [{ ...choice, kind: 'matching' }],
      '2 kind: "matching" does not fit into a row. Write one of single-choice',
    ],
    ['kind left out', [{ ...choice, kind: '' }], '2 kind: This is missing. Write one of single-choice'],
    ['question left out', [{ ...choice, question: '' }], '2 question: This is missing. Write a text here.'],
    ['skill', [{ ...choice, skill: 'hl7' }], '2 skill: There is no skill "hl7".'],
    [
      'an id with capitals',
      [{ ...choice, id: 'Q1' }],
      '2 id: Use lower-case letters, digits and single hyphens.',
    ],
    [
      'Markdown of an option',
      [{ ...choice, option_b: 'a <br> b' }],
      '2 option_b: <br> would be read as HTML.',
    ],
    [
      'a reason behind a gap',
      [{ ...choice, option_b: '', option_d: 'D', key: 'a', reason_d: '![x](y)' }],
      '2 reason_d: Images are not allowed.',
    ],
    ['a number', [{ ...numeric, key: 'many' }], '2 key: "many" is not a number.'],
    ['a number read in two ways', [{ ...numeric, key: '1,234' }], '2 key: "1,234" can be read in two ways.'],
    ['a number left out', [{ ...numeric, key: '' }], '2 key: This is missing. Write a number here.'],
    ['a tolerance', [{ ...numeric, tolerance: 'some' }], '2 tolerance: "some" is not a number.'],
    ['a percentage beyond reason', [{ ...numeric, tolerance: '80%' }], '2 tolerance: This is too big.'],
    [
      'a slip that is right',
      [{ ...numeric, option_c: '525', reason_c: 'x' }],
      '2 option_c: The slip 525 counts as right',
    ],
    [
      'a slip without its reason',
      [{ ...numeric, option_c: '1' }],
      '2 reason_c: This is missing. Write a text here.',
    ],
    ['a source', [{ ...choice, source: 'My slides' }], '2 source: "My slides" is no source.'],
    ['an id twice', [choice, choice], '3 id: Line 2 has a question of this id already. Give each its own.'],
  ])('names line and column of a wrong %s', async (_what, rows, problem) => {
    const [first = '', ...others] = problemsIn(await read(rows))
    expect(first.startsWith(problem) ? problem : first).toBe(problem)
    expect(others).toEqual([])
  })

  it('names columns that are missing, unknown or there twice', async () => {
    const { explanation: _explanation, ...rest } = choice
    expect(problemsIn(await read([{ ...rest, colour: 'red' }]))).toEqual([
      '1 explanation: This column is missing. Begin with the template.',
      '1 colour: There is no such column. Check the spelling or take it out.',
    ])
    expect(problemsIn(await readText('a.csv', table([choice]).replace('option_b', 'option_a')))).toEqual([
      '1 option_a: This column is there twice. Take one out.',
    ])
    expect(problemsIn(await readText('a.csv', 'What?\nThat.'))).toEqual([
      expect.stringMatching(/^1 : The first row must name the columns: id, skill/),
    ])
    expect(problemsIn(await readText('a.csv', csvColumns.join(';')))).toEqual([
      '1 : There is no question below the names of the columns.',
    ])
  })

  it('names rows with more cells than columns, and quotes left open', async () => {
    expect(problemsIn(await readText('a.csv', `${table([choice])},more`))).toEqual([
      expect.stringMatching(/^2 : This row has more cells than there are columns/),
    ])
    expect(problemsIn(await readText('a.csv', `${table([choice])}\n"q2,hl7`))).toEqual([
      expect.stringMatching(/^3 : A double quote is not closed/),
    ])
  })
})
