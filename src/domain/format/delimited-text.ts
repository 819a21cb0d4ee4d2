/** A text or a number of a table. */
export type Cell = string | number

/** A heading and rows of as many cells; null is an empty cell. Numbers are finite. */
export interface Table {
  readonly head: readonly string[]
  readonly rows: readonly (readonly (Cell | null)[])[]
}

/**
 * Where a spreadsheet could begin a formula: before a sign that begins one (full-width forms included) at the start of a
 * text or behind what another country's settings take for the end of a cell, spaces and quotes between them or not;
 * and before a control character at the start of a text.
 */
const formulaStart = /(?=[=+\-@＝＋－＠])(?<=(?:^|[;\t\r\n])[\s"]*)|^(?=[\t\r\n\0])/g

/**
 * The table as CSV: every text quoted, numbers bare, lines ended by CRLF (RFC 4180). A text that a spreadsheet could
 * take for a formula gets a leading apostrophe (OWASP ASVS 5.0.0-1.2.10).
 */
export function csvText({ head, rows }: Table): string {
  return [head, ...rows].map(cells => `${cells.map(csvCell).join(',')}\r\n`).join('')
}

/**
 * The same as a file for spreadsheets: with a byte order mark, without which some read letters of other languages wrongly,
 * and a first heading that says what an apostrophe before a text is.
 */
export function csvFileText({ head: [first = '', ...others], rows }: Table): string {
  const note = `${first} (a text that could be a formula has an apostrophe before it)`
  return `\ufeff${csvText({ head: [note, ...others], rows })}`
}

/** The table with tabs between cells, for pasting into a spreadsheet; formulas are kept off as in `csvText`. */
export function tabbedText({ head, rows }: Table): string {
  return [head, ...rows].map(cells => cells.map(tabbedCell).join('\t')).join('\n')
}

function csvCell(cell: Cell | null): string {
  return typeof cell === 'string' ? `"${harmless(cell).replaceAll('"', '""')}"` : bare(cell)
}

function tabbedCell(cell: Cell | null): string {
  return typeof cell === 'string' ? harmless(cell).replaceAll(/[\t\r\n]+/g, ' ') : bare(cell)
}

/** Throws for what is no number: it would stand in a table of results as one. */
function bare(cell: number | null): string {
  if (cell !== null && !Number.isFinite(cell)) throw new RangeError(`${cell} is no cell of a table`)
  return cell === null ? '' : String(cell)
}

function harmless(text: string): string {
  return text.replaceAll(formulaStart, "'")
}
