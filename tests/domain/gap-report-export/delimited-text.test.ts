import { describe, expect, it } from 'vitest'
import { csvText, tabbedText } from '#src/domain/gap-report-export/delimited-text.ts'

const one = (cell: string | number) => ({ head: ['Head'], rows: [[cell]] })

describe('csvText', () => {
  it('quotes every text, leaves numbers bare and ends every line with CRLF', () => {
    const table = { head: ['Skill', 'Level'], rows: [['Data "model", part 1', 48.5]] }
    expect(csvText(table)).toBe('"Skill","Level"\r\n"Data ""model"", part 1",48.5\r\n')
  })

  it.each(['=1+1', '+1', '-1', '@SUM', '\tx', '\rx', '\nx', '\0x', '＝1', '＋1', '－1', '＠x'])(
    'keeps a spreadsheet from running %j',
    text => {
      expect(csvText(one(text))).toBe(`"Head"\r\n"'${text}"\r\n`)
    },
  )

  it('leaves a negative number a number', () => {
    expect(csvText(one(-3))).toBe('"Head"\r\n-3\r\n')
  })

  it('leaves a formula sign inside a text alone', () => {
    expect(csvText(one('a=b'))).toBe('"Head"\r\n"a=b"\r\n')
  })
})

describe('tabbedText', () => {
  it('puts tabs between cells and none within', () => {
    expect(tabbedText({ head: ['A', 'B'], rows: [['x\ty\nz', 2]] })).toBe('A\tB\nx y z\t2')
  })

  it('keeps a spreadsheet from running a formula', () => {
    expect(tabbedText(one('=1+1'))).toBe("Head\n'=1+1")
  })
})
