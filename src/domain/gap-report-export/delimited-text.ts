/** A text or a number of a table. */
export type Cell = string | number

/** A heading and rows of as many cells. */
export interface Table {
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** First characters that make a spreadsheet take a text for a formula, full-width forms included. */
const formulaStart = /^[=+\-@\t\r\n\0＝＋－＠]/

/**
 * The table as CSV: every text quoted, numbers bare, lines ended by CRLF (RFC 4180). A text that a spreadsheet could
 * take for a formula gets a leading apostrophe (OWASP ASVS 5.0.0-1.2.10).
 */
export function csvText({ head, rows }: Table): string {
  return [head, ...rows].map(cells => `${cells.map(csvCell).join(',')}\r\n`).join('')
}

/** The table with tabs between cells, for pasting into a spreadsheet; formulas are kept off as in `csvText`. */
export function tabbedText({ head, rows }: Table): string {
  return [head, ...rows].map(cells => cells.map(tabbedCell).join('\t')).join('\n')
}

function csvCell(cell: Cell): string {
  return typeof cell === 'number' ? String(cell) : `"${harmless(cell).replaceAll('"', '""')}"`
}

function tabbedCell(cell: Cell): string {
  return typeof cell === 'number' ? String(cell) : harmless(cell).replaceAll(/[\t\r\n]+/g, ' ')
}

function harmless(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text
}
