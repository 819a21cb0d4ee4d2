import Papa from 'papaparse'
import { columnName, csvColumns, neededColumns } from '#src/exchange/own-bank/csv-columns.ts'
import { type CsvRow, csvQuestion, usedLetters } from '#src/exchange/own-bank/csv-question.ts'
import type { FileProblem } from '#src/exchange/own-bank/file-problem.ts'
import { ownBankLimits } from '#src/exchange/own-bank/own-bank-limits.ts'
import { textPositions } from '#src/exchange/own-bank/text-position.ts'
import type { TextSource } from '#src/exchange/own-bank/text-source.ts'

interface TableRow {
  readonly cells: readonly string[]
  /** Where it starts in the text. */
  readonly offset: number
}

/** A table of questions; `value` is what a bank file without a name would hold, with null for rows that have problems. */
export interface CsvSource extends TextSource {
  /** What is wrong with single cells. */
  readonly cellProblems: readonly FileProblem[]
}

/** Reads a table whose first row names the columns; comma, semicolon or tab part the cells. */
export function readCsv(file: string, text: string): CsvSource {
  const positionOf = textPositions(text)
  const problem = (offset: number, column: string, message: string): FileProblem => {
    return { file, line: positionOf(offset).line, column: 1, path: column, message }
  }
  const { rows, faults } = parseTable(text)
  const [head, ...others] = rows.filter(({ cells }) => cells.some(cell => cell.trim() !== ''))
  const columns = head?.cells.map(columnName) ?? []
  const problems = [
    ...faults.map(({ offset, message }) => problem(offset, '', message)),
    ...checkColumns(columns).map(({ column, message }) => problem(head?.offset ?? 0, column, message)),
    ...others.flatMap(({ cells, offset }) =>
      cells.slice(columns.length).some(cell => cell.trim() !== '') ? [problem(offset, '', tooManyCells)] : [],
    ),
  ]
  if (problems.length > 0) return unreadable(file, problems)
  const { questions: most } = ownBankLimits
  if (others.length > most) {
    const message = `This table has ${others.length} questions; a bank has at most ${most}. Divide it into several banks.`
    return unreadable(file, [problem(others[most]?.offset ?? 0, '', message)])
  }
  if (others.length === 0)
    return unreadable(file, [problem(0, '', 'There is no question below the names of the columns.')])

  const read = others.map(({ cells, offset }) => {
    const row: CsvRow = column => cells[columns.indexOf(column)]?.trim() ?? ''
    return { row, offset, question: csvQuestion(row) }
  })
  const problemAt = (path: readonly PropertyKey[], message: string): FileProblem => {
    const [, at, ...inside] = path
    const found = typeof at === 'number' ? read[at] : undefined
    return problem(found?.offset ?? 0, found === undefined ? '' : columnOf(inside, found.row), message)
  }
  return {
    file,
    value: { questions: read.map(({ question }) => (question.kind === 'question' ? question.value : null)) },
    problems: [],
    cellProblems: read.flatMap(({ question, offset }) =>
      question.kind === 'question'
        ? []
        : question.problems.map(({ column, message }) => problem(offset, column, message)),
    ),
    problemAt,
    problemInText: (path, _found, _nth, message) => problemAt(path, message),
  }
}

const tooManyCells =
  'This row has more cells than there are columns. Put a text with a separator in it between double quotes.'

function unreadable(file: string, problems: readonly FileProblem[]): CsvSource {
  const [first] = problems
  const problemAt = () => first ?? { file, line: 1, column: 1, path: '', message: '' }
  return { file, value: null, problems, cellProblems: [], problemAt, problemInText: problemAt }
}

function parseTable(text: string) {
  const rows: TableRow[] = []
  const faults: { offset: number; message: string }[] = []
  let offset = 0
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    newline: '\n',
    step({ data, errors, meta }) {
      for (const error of errors) if (error.type === 'Quotes') faults.push({ offset, message: badQuotes })
      rows.push({ cells: data, offset })
      offset = meta.cursor
    },
  })
  return { rows, faults }
}

const badQuotes =
  'A double quote is not closed, or stands inside a text. Put the whole text between double quotes and write a quote in it twice.'

/** The sign by which the first row falls into the most columns we know. */
function delimiterOf(text: string): string {
  const [head = ''] = text.trimStart().split('\n', 1)
  const known = (sign: string) =>
    head.split(sign).filter(cell => isColumn(columnName(cell.replaceAll('"', '')))).length
  return [',', ';', '\t'].toSorted((a, b) => known(b) - known(a))[0] ?? ','
}

function isColumn(name: string): boolean {
  return csvColumns.some(column => column === name)
}

function checkColumns(columns: readonly string[]): { readonly column: string; readonly message: string }[] {
  const missing = neededColumns.filter(column => !columns.includes(column))
  if (missing.length === neededColumns.length)
    return [{ column: '', message: `The first row must name the columns: ${csvColumns.join(', ')}.` }]
  return [
    ...missing.map(column => ({ column, message: 'This column is missing. Begin with the template.' })),
    ...columns.flatMap((column, at) => {
      if (column === '') return []
      if (!isColumn(column))
        return [
          {
            column: column.slice(0, 40),
            message: 'There is no such column. Check the spelling or take it out.',
          },
        ]
      return columns.indexOf(column) < at
        ? [{ column, message: 'This column is there twice. Take one out.' }]
        : []
    }),
  ]
}

const columnsByField: Readonly<Record<string, string>> = {
  stem: 'question',
  accepted: 'key',
  units: 'unit',
}

/** Column of what stands at a path in the question of a row. */
function columnOf([field, at, part]: readonly PropertyKey[], row: CsvRow): string {
  if (field === undefined) return ''
  if (field === 'key' && at === 'tolerance') return 'tolerance'
  if (field === 'options' || field === 'items' || field === 'slips') {
    const letter = typeof at === 'number' ? usedLetters(row)[at] : undefined
    if (letter === undefined) return 'option_a'
    return part === 'reason' ? `reason_${letter}` : `option_${letter}`
  }
  return columnsByField[String(field)] ?? String(field)
}
