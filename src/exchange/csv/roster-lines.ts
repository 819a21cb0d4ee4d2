import Papa from 'papaparse'
import { readHeadings, type RosterField } from '#src/exchange/csv/roster-columns.ts'

/** What stands in one line of a roster, as it was typed. */
export interface RosterLine {
  /** From 1. */
  readonly line: number
  readonly name: string
  readonly className: string
  readonly extraMinutes: string
  /** Why its cells cannot be told apart, or null. */
  readonly fault: string | null
}

interface Table {
  readonly delimiter: string
  readonly columns: ReadonlyMap<RosterField, number>
  /** A first line that names the columns is not about anybody. */
  readonly hasHeadings: boolean
}

/** The lines of a roster that have anything in them. */
export function readRosterLines(text: string): readonly RosterLine[] {
  const lines = text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n')
  const table = findTable(lines)
  return table === null ? readNames(lines) : readTable(lines, table)
}

/** Null for names one per line: a comma in them belongs to the name. */
function findTable(text: string): Table | null {
  const [first = ''] = text.trimStart().split('\n', 1)
  const tables = ['\t', ';', ','].flatMap((delimiter): Table[] => {
    const [cells = []] = Papa.parse<string[]>(first, { delimiter }).data
    const columns = cells.length > 1 ? readHeadings(cells) : null
    return columns === null ? [] : [{ delimiter, columns, hasHeadings: true }]
  })
  const [best] = tables.toSorted((a, b) => b.columns.size - a.columns.size)
  if (best !== undefined) return best
  // What a spreadsheet puts on the clipboard.
  return first.includes('\t') ? { delimiter: '\t', columns: inOrder, hasHeadings: false } : null
}

const inOrder: Table['columns'] = new Map([
  ['name', 0],
  ['className', 1],
  ['extraMinutes', 2],
])

function readNames(text: string): readonly RosterLine[] {
  const named = text.split('\n').flatMap((typed, index): RosterLine[] => {
    const name = typed
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .replaceAll('""', '"')
    return name === '' ? [] : [{ line: index + 1, name, className: '', extraMinutes: '', fault: null }]
  })
  const isHeading = readHeadings([named[0]?.name ?? '']) !== null
  return isHeading ? named.slice(1) : named
}

function readTable(text: string, { delimiter, columns, hasHeadings }: Table): readonly RosterLine[] {
  const lines: RosterLine[] = []
  let isHeading = hasHeadings
  let line = 1
  let cursor = 0
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step({ data: cells, errors, meta }) {
      const at = line
      line += text.slice(cursor, meta.cursor).split('\n').length - 1
      cursor = meta.cursor
      if (cells.every(cell => cell.trim() === '')) return
      if (isHeading) {
        isHeading = false
        return
      }
      const cell = (field: RosterField) => cells[columns.get(field) ?? -1] ?? ''
      const name = columns.has('name') ? cell('name') : `${cell('firstName')} ${cell('lastName')}`
      const fault = errors.length === 0 ? null : loneQuote
      lines.push({ line: at, name, className: cell('className'), extraMinutes: cell('extraMinutes'), fault })
    },
  })
  return lines
}

const loneQuote =
  'A double quote in this line has no partner, so its cells cannot be told apart. Take it out, or write it twice.'
