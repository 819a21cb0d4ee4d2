import type { Cell, Table } from '#src/domain/format/delimited-text.ts'
import { cellText } from '#src/exchange/xlsx/xml-text.ts'

/** Positions in the list of styles, `stylesXml`. */
const headingStyle = 1
/** Keeps a text a text also after somebody edited it. */
const textStyle = 2

const formulaStart = /^\s*[=+\-@＝＋－＠]/

/** Width of a column in characters, from its longest cell and within these. */
const widths = { least: 8, most: 50 } as const

/** Cells that are looked at for the width of a column. */
const rowsForWidth = 200

/**
 * One sheet (ECMA-376 part 1, 18.3), row by row: numbers as numbers, every text as a text, whatever it begins with, and
 * the headings kept in sight.
 */
export function* sheetXml({ head, rows }: Table): Generator<string, void, undefined> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
  yield columnsXml(head, rows)
  yield '<sheetData>'
  yield rowXml(head, 1, headingStyle)
  for (const [index, cells] of rows.entries()) yield rowXml(cells, index + 2)
  yield '</sheetData></worksheet>'
}

function columnsXml(head: Table['head'], rows: Table['rows']): string {
  if (head.length === 0) return ''
  const columns = head.map((heading, column) => {
    const cells = rows.slice(0, rowsForWidth).map(row => String(row[column] ?? '').length)
    const width = Math.min(widths.most, Math.max(widths.least, heading.length, ...cells) + 1)
    return `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`
  })
  return `<cols>${columns.join('')}</cols>`
}

function rowXml(cells: readonly (Cell | null)[], row: number, style?: number): string {
  const written = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row}`, style))
  return `<row r="${row}">${written.join('')}</row>`
}

function cellXml(cell: Cell | null, place: string, style?: number): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new RangeError(`${cell} is no cell of a table`)
    return `<c r="${place}"><v>${cell}</v></c>`
  }
  const look = style ?? (formulaStart.test(cell) ? textStyle : 0)
  const styled = look === 0 ? '' : ` s="${look}"`
  return `<c r="${place}"${styled} t="inlineStr"><is><t xml:space="preserve">${cellText(cell)}</t></is></c>`
}

/** A, B ... Z, AA, AB ... from 0. */
function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last
}
