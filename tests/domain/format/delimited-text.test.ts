import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvFileText, csvText, tabbedText } from '#src/domain/format/delimited-text.ts'

const one = (cell: string | number | null) => ({ head: ['Head'], rows: [[cell]] })
const cellOf = (text: string) => csvText(one(text)).slice('"Head"\r\n"'.length, -'"\r\n'.length)

describe('csvText', () => {
  it('quotes every text, leaves numbers bare and ends every line with CRLF', () => {
    const table = { head: ['Skill', 'Level', 'Band'], rows: [['Data "model", part 1', 48.5, null]] }
    expect(csvText(table)).toBe('"Skill","Level","Band"\r\n"Data ""model"", part 1",48.5,\r\n')
  })

  it.each(['=1+1', '+1', '-1', '@SUM', '\tx', '\rx', '\nx', '\0x', '＝1', '＋1', '－1', '＠x', "='x'!A1"])(
    'F51: keeps a spreadsheet from running %j',
    text => {
      expect(cellOf(text)).toMatch(/^\s*'/)
      expect(cellOf(text).replaceAll("'", '')).toBe(text.replaceAll("'", ''))
    },
  )

  it.each([
    ['  =1+1', "  '=1+1"],
    ['a;=1+1', "a;'=1+1"],
    ['a; @x;-1', "a; '@x;'-1"],
    ['one\n=two', "one\n'=two"],
    ['one\r\n+two', "one\r\n'+two"],
    ['one\t-two', "one\t'-two"],
    ['a;"=1', 'a;""\'=1'],
    ['"=1', '""\'=1'],
  ])('F51: keeps a spreadsheet that parts cells elsewhere from running %j', (text, written) => {
    expect(cellOf(text)).toBe(written)
  })

  it('leaves numbers numbers, also negative ones', () => {
    expect(csvText(one(-3))).toBe('"Head"\r\n-3\r\n')
    expect(csvText(one(1e-7))).toBe('"Head"\r\n1e-7\r\n')
    expect(() => csvText(one(Number.NaN))).toThrow('NaN is no cell')
    expect(() => csvText(one(Number.POSITIVE_INFINITY))).toThrow()
  })

  it.each(['a=b', 'a, -b', 'Anne-Marie', 'x@y.example', 'a = b; c = d', 'one\ntwo', 'one\r\ntwo', "'=1"])(
    'leaves %j alone',
    text => {
      expect(cellOf(text)).toBe(text)
    },
  )

  it('is not slow for a text made to be', () => {
    const start = performance.now()
    for (const run of ['\t', ' ', ';', '"', '; ', '=', '\r\n=']) csvText(one(run.repeat(50_000)))
    expect(performance.now() - start).toBeLessThan(2_000)
  })

  it('can be read back, and no cell begins a formula wherever it is parted', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', ';', '"', ',', '\n', '\t', ' ', 'a', "'"),
    })
    fc.assert(
      fc.property(fc.array(fc.tuple(hostile, hostile), { minLength: 1 }), rows => {
        const csv = csvText({ head: ['A', 'B'], rows })
        const parsed = Papa.parse<string[]>(csv.trimEnd(), { delimiter: ',', newline: '\r\n' })
        expect(parsed.data.slice(1).map(cells => cells.map(cell => cell.replaceAll("'", '')))).toEqual(
          rows.map(cells => cells.map(cell => cell.replaceAll("'", ''))),
        )
        for (const [delimiter, quoteChar] of [
          [',', '"'],
          [';', '"'],
          ['\t', '"'],
          [';', '\0'],
          ['\t', '\0'],
        ]) {
          const cells = Papa.parse<string[]>(csv, { delimiter, quoteChar }).data.flat()
          expect(cells.filter(cell => /^[\s"]*[=+\-@]/.test(cell))).toEqual([])
        }
      }),
    )
  })
})

describe('csvFileText', () => {
  it('has a byte order mark, and says in its first line what an apostrophe is', () => {
    expect(csvFileText({ head: ['Name', 'Score'], rows: [['Zoë', 1]] })).toBe(
      '\ufeff"Name (a text that could be a formula has an apostrophe before it)","Score"\r\n"Zoë",1\r\n',
    )
  })
})

describe('tabbedText', () => {
  it('puts tabs between cells and none within', () => {
    expect(tabbedText({ head: ['A', 'B', 'C'], rows: [['x\ty\nz', 2, null]] })).toBe('A\tB\tC\nx y z\t2\t')
  })

  it('keeps a spreadsheet from running a formula', () => {
    expect(tabbedText(one('=1+1'))).toBe("Head\n'=1+1")
  })
})
