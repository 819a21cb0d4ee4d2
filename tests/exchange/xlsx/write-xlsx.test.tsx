import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { loadXlsx } from '#src/exchange/xlsx/load-xlsx.ts'
import type { Sheet } from '#src/exchange/xlsx/write-xlsx.ts'
import type { Table } from '#src/domain/format/delimited-text.ts'

const { writeXlsx } = await loadXlsx()
const created = new Date(2026, 10, 22, 9, 30)

async function write(sheets: readonly Sheet[]): Promise<Map<string, Document>> {
  const blob = await writeXlsx(sheets, created)
  expect(blob.type).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  return new Map(Object.entries(files).map(([path, bytes]) => [path, parse(strFromU8(bytes))]))
}

/** Throws for what is not well-formed, as spreadsheets do. */
function parse(xml: string): Document {
  const parsed = new DOMParser().parseFromString(xml, 'application/xml')
  const problem = parsed.querySelector('parsererror')?.textContent
  if (problem !== undefined) throw new Error(problem)
  return parsed
}

const texts = (from: Document | undefined, selector: string, attribute?: string) =>
  Array.from(from?.querySelectorAll(selector) ?? [], element =>
    attribute === undefined ? element.textContent : element.getAttribute(attribute),
  )

async function cellsOf(table: Table): Promise<string[][]> {
  const files = await write([{ name: 'One', table }])
  const cells = Array.from(files.get('xl/worksheets/sheet1.xml')?.querySelectorAll('c') ?? [])
  return cells.map(cell => [
    cell.getAttribute('r') ?? '',
    cell.getAttribute('t') ?? 'number',
    cell.getAttribute('s') ?? '',
    cell.textContent,
  ])
}

const one = async (cell: string) => (await cellsOf({ head: ['A'], rows: [[cell]] })).at(-1)

describe('a workbook', () => {
  it('has numbers as numbers, texts as texts, and nothing in empty cells', async () => {
    const rows = [
      ['Zoë & <b>', 1.5, -3, null, ''],
      [null, 1e-7, 'x', 0, null],
    ]
    expect(await cellsOf({ head: ['Name', 'A', 'B', 'C', 'D'], rows })).toEqual([
      ['A1', 'inlineStr', '1', 'Name'],
      ['B1', 'inlineStr', '1', 'A'],
      ['C1', 'inlineStr', '1', 'B'],
      ['D1', 'inlineStr', '1', 'C'],
      ['E1', 'inlineStr', '1', 'D'],
      ['A2', 'inlineStr', '', 'Zoë & <b>'],
      ['B2', 'number', '', '1.5'],
      ['C2', 'number', '', '-3'],
      ['B3', 'number', '', '1e-7'],
      ['C3', 'inlineStr', '', 'x'],
      ['D3', 'number', '', '0'],
    ])
  })

  it('names columns behind Z as spreadsheets do', async () => {
    const head = Array.from({ length: 703 }, (_, index) => String(index))
    const places = (await cellsOf({ head, rows: [] })).map(([place]) => place)
    expect([25, 26, 27, 51, 52, 701, 702].map(index => places[index])).toEqual([
      'Z1',
      'AA1',
      'AB1',
      'AZ1',
      'BA1',
      'ZZ1',
      'AAA1',
    ])
  })

  it('holds together: every sheet is listed, typed and found', async () => {
    const table = { head: ['A'], rows: [] }
    const files = await write([
      { name: 'Scores', table },
      { name: 'Responses', table },
    ])
    expect([...files.keys()].toSorted()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ])
    const targets = texts(files.get('xl/_rels/workbook.xml.rels'), 'Relationship', 'Target')
    for (const target of targets) expect(files.has(`xl/${target}`)).toBe(true)
    const ids = texts(files.get('xl/_rels/workbook.xml.rels'), 'Relationship', 'Id')
    for (const id of texts(files.get('xl/workbook.xml'), 'sheet', 'r:id')) expect(ids).toContain(id)
    for (const part of texts(files.get('[Content_Types].xml'), 'Override', 'PartName')) {
      expect(files.has(part?.slice(1) ?? '')).toBe(true)
    }
    expect(texts(files.get('xl/workbook.xml'), 'sheet', 'name')).toEqual(['Scores', 'Responses'])
  })

  it('has tabs that spreadsheets take, none twice', async () => {
    const wanted = [
      'Ward [1]: a/b\\c*?',
      'ward 1 a b c',
      '',
      'History',
      "'quoted'",
      'x'.repeat(40),
      'x'.repeat(40),
      '\u0000\u0007',
      'A & <B>',
    ]
    const files = await write(wanted.map(name => ({ name, table: { head: [], rows: [] } })))
    const names = texts(files.get('xl/workbook.xml'), 'sheet', 'name')
    expect(names).toEqual([
      'Ward 1 a b c',
      'ward 1 a b c (2)',
      'Sheet 3',
      'Sheet 4',
      'quoted',
      'x'.repeat(31),
      `${'x'.repeat(27)} (2)`,
      'Sheet 8',
      'A & <B>',
    ])
  })

  it('of 500 learners and 100 questions holds up the page for no long while', async () => {
    const head = Array.from({ length: 101 }, (_, index) => `Question ${index}`)
    const rows = Array.from({ length: 500 }, (_, row) => [
      `Learner ${row}`,
      ...Array.from({ length: 100 }, (__, at) => at % 2),
    ])
    let longest = 0
    let last = performance.now()
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 1)
    const blob = await writeXlsx([{ name: 'Scores', table: { head, rows } }], created)
    clearInterval(watch)
    expect(blob.size).toBeLessThan(500_000)
    // Room for a busy machine: in one piece it would be all of it.
    expect(longest).toBeLessThan(1_000)
  })
})

describe('a hostile text in a workbook', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', ' =1', '=HYPERLINK("http://x.example","y")'])(
    'F51: is a text and never a formula: %s',
    async text => {
      expect(await one(text)).toEqual(['A2', 'inlineStr', '2', text])
    },
  )

  it.each([
    '__proto__',
    'constructor',
    'toString',
    '</t></is></c>',
    ']]>',
    '&amp;',
    ' spaces  ',
    'two\nlines',
    'a\tb',
  ])('comes back as it was: %j', async text => {
    expect((await one(text))?.[3]).toBe(text)
  })

  it('loses what no workbook can hold', async () => {
    expect((await one('a\u0000\u0008b\u001fc\ud83dd\uffff'))?.[3]).toBe('abcd')
    expect((await one('👩\u200d⚕️'))?.[3]).toBe('👩\u200d⚕️')
  })

  it('that looks like an escape of spreadsheets is written so that it is read as it was', async () => {
    expect((await one('_x0041_ _x004_ _X00ff_'))?.[3]).toBe('_x005F_x0041_ _x004_ _x005F_X00ff_')
  })

  it('has at most 32,767 characters', async () => {
    expect((await one('x'.repeat(32_767)))?.[3]).toHaveLength(32_767)
    const cut = (await one('x'.repeat(32_768)))?.[3]
    expect(cut).toHaveLength(32_767)
    expect(cut?.endsWith('…')).toBe(true)
  })

  it('may stand where a number should, but no number that is none', async () => {
    await expect(cellsOf({ head: ['A'], rows: [[Number.NaN]] })).rejects.toThrow('NaN is no cell')
  })
})
