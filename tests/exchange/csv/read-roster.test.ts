import { describe, expect, it } from 'vitest'
import { readRoster, readRosterFile, rosterLimits } from '#src/exchange/csv/read-roster.ts'

function rows(text: string) {
  const reading = readRoster(text)
  if (reading.kind === 'refused') throw new Error(reading.sentence)
  return reading.rows.map(({ line, name, className, extraMinutes }) => [line, name, className, extraMinutes])
}

function problems(text: string) {
  const reading = readRoster(text)
  return reading.kind === 'refused'
    ? reading.sentence
    : reading.problems.map(({ line, severity, sentence }) => `${line} ${severity}: ${sentence}`)
}

describe('a roster', () => {
  it('may be names, one per line, commas and all', () => {
    expect(rows('\ufeffAnn Lee\r\n\r\n  Lee, Bob \r\n"Öz, Cem"\n')).toEqual([
      [1, 'Ann Lee', '', 0],
      [3, 'Lee, Bob', '', 0],
      [4, 'Öz, Cem', '', 0],
    ])
  })

  it('may have a heading over the names', () => {
    expect(rows('Student name\nAnn Lee\nLee, Bob')).toEqual([
      [2, 'Ann Lee', '', 0],
      [3, 'Lee, Bob', '', 0],
    ])
  })

  it.each([
    ['commas', 'Name,Class,Extra minutes\n"Lee, Ann",A,15\nBob,,'],
    ['semicolons', 'name;class;extra time (minutes)\n"Lee, Ann";A;15 min\nBob;;'],
    ['tabs', 'FULL NAME\tGROUP\tEXTRA\nLee, Ann\tA\t+15\nBob\t\t0'],
    ['columns in another order, and others', 'Id;Extra time;Section;Student\n7;15;A;Lee, Ann\n8;0;;Bob'],
    ['quotes around everything', '"Name","Class","Extra minutes"\r\n"Lee, Ann","A","15"\r\n"Bob","",""'],
  ])('may be a table with %s', (_name, text) => {
    expect(rows(text)).toEqual([
      [2, 'Lee, Ann', 'A', 15],
      [3, 'Bob', '', 0],
    ])
  })

  it('may have first and last names in columns of their own', () => {
    expect(rows('Surname,First name,Email address,Groups\nLee,Ann,ann@school.example,A')).toEqual([
      [2, 'Ann Lee', 'A', 0],
    ])
  })

  it('may be pasted from a spreadsheet without headings', () => {
    expect(rows('Ann Lee\tA\t10\nBob\tB')).toEqual([
      [1, 'Ann Lee', 'A', 10],
      [2, 'Bob', 'B', 0],
    ])
  })

  it('has the line in which each begins, also behind a cell of two lines', () => {
    expect(rows('\nName,Class\n"Ann\nLee",A\n\nBob,"B\nC"\nCem,C')).toEqual([
      [3, 'Ann Lee', 'A', 0],
      [6, 'Bob', 'B C', 0],
      [8, 'Cem', 'C', 0],
    ])
  })

  it('says in which line what is wrong, and takes the others', () => {
    const text =
      'Name,Class,Extra minutes\nAnn,A,ten\n,A,\nBob,A,601\nCem,A,600\nDee,A,-5\nEve,A,25%\nFay,A,7.0'
    expect(rows(text)).toEqual([
      [5, 'Cem', 'A', 600],
      [8, 'Fay', 'A', 7],
    ])
    expect(problems(text)).toEqual([
      '2 error: Extra time is a whole number of minutes from 0 to 600, such as 15; this line says “ten”.',
      '3 error: This line has no name.',
      '4 error: Extra time is a whole number of minutes from 0 to 600, such as 15; this line says “601”.',
      '6 error: Extra time is a whole number of minutes from 0 to 600, such as 15; this line says “-5”.',
      '7 error: Extra time is a whole number of minutes from 0 to 600, such as 15; this line says “25%”.',
    ])
  })

  it('says in which line a quote has no partner', () => {
    const text = 'Name,Class\nAnn,A\n"Bob,B\nCem,C'
    expect(rows(text)).toEqual([[2, 'Ann', 'A', 0]])
    expect(problems(text)).toEqual([
      expect.stringMatching(/^3 error: A double quote in this line has no partner/),
    ])
  })

  it('F42: keeps names apart that are equal but for capitals, accents and signs, and flags them', () => {
    const text = 'Ann Lee\nBob\nann  lée\nANN-LEE\nCem'
    const reading = readRoster(text)
    expect(reading.kind === 'roster' && reading.rows.map(({ namesakes }) => namesakes)).toEqual([
      [3, 4],
      [],
      [1, 4],
      [1, 3],
      [],
    ])
    expect(problems(text)).toEqual([
      '3 notice: The same name as in line 1. Both stay; take one out if it is one person.',
      '4 notice: The same name as in line 1. Both stay; take one out if it is one person.',
    ])
  })

  it('F42: counts what it takes out of a name', () => {
    const text = `\u202enaE nnA\u202c\nBob\u200b\n${'x'.repeat(101)}`
    expect(rows(text)).toEqual([
      [1, 'naE nnA', '', 0],
      [2, 'Bob', '', 0],
      [3, 'x'.repeat(100), '', 0],
    ])
    expect(problems(text)).toEqual([
      '1 notice: 2 characters that do not show taken out of this name.',
      '2 notice: 1 character that does not show taken out of this name.',
      '3 notice: This name was cut to 100 letters.',
    ])
  })

  it('is refused when there is nobody in it', () => {
    for (const text of ['', ' \n\n', 'Name,Class\n', 'Name\n'])
      expect(problems(text)).toMatch(/^There are no names in it\./)
  })

  it('has at most 2,000 lines', () => {
    expect(rosterLimits.rows).toBe(2_000)
    const names = (count: number) => Array.from({ length: count }, (_, index) => `Name ${index}`).join('\n')
    expect(rows(names(2_000))).toHaveLength(2_000)
    expect(problems(names(2_001))).toBe('These are 2001 lines; a roster has at most 2000. Divide it.')
  })

  it('has at most 1 MB, pasted or as a file', async () => {
    const text = `Ann${'\n'.repeat(rosterLimits.fileBytes - 3)}`
    expect(rows(text)).toHaveLength(1)
    expect(problems(`${text}\n`)).toMatch(/^This text has more than 1 MB/)
    expect(await readRosterFile(new Blob([text]))).toMatchObject({ kind: 'roster' })
    expect(await readRosterFile(new Blob([`${text}\n`]))).toEqual({
      kind: 'refused',
      sentence: 'This file has 1.1 MB; a roster has at most 1 MB. Nothing was read.',
    })
  })

  it('F36: as a file of another kind is told', async () => {
    const sentences = await Promise.all(
      [new Uint8Array([0x5a, 0x6f, 0xeb]), new Uint8Array([0xff, 0xfe, 0x41, 0]), '%PDF-1.7'].map(
        async content => {
          const reading = await readRosterFile(new Blob([content]))
          return reading.kind === 'refused' ? reading.sentence : 'no problem'
        },
      ),
    )
    expect(sentences).toEqual([
      'This file is not UTF-8 text. Save it as “CSV UTF-8” in your spreadsheet, or paste the names.',
      'This file is UTF-16 text, not UTF-8. Save it as “CSV UTF-8” in your spreadsheet, or paste the names.',
      'This file is a PDF. Save it as “CSV UTF-8” in your spreadsheet, or paste the names.',
    ])
  })

  it('F40: may have names that mean something to a program', () => {
    expect(rows('__proto__\nconstructor\ntoString\nname: x').map(([, name]) => name)).toEqual([
      '__proto__',
      'constructor',
      'toString',
      'name: x',
    ])
  })
})
