import { parseNumber } from '#src/domain/scoring/parse-number.ts'
import { csvKinds, type CsvKind, optionLetters } from '#src/exchange/own-bank/csv-columns.ts'

/** The cells of a row by name of their column, trimmed; empty where the row has nothing. */
export type CsvRow = (column: string) => string

export interface CellProblem {
  readonly column: string
  readonly message: string
}

export type CsvQuestion =
  /** As an author would have written it in JSON or YAML; its schema is still to come. */
  | { readonly kind: 'question'; readonly value: object }
  | { readonly kind: 'problems'; readonly problems: readonly CellProblem[] }

/** Turns a row into a question. */
export function csvQuestion(row: CsvRow): CsvQuestion {
  const problems: CellProblem[] = []
  const numberIn = (column: string, text = row(column)): number => {
    const parsed = parseNumber(text)
    if (parsed.kind === 'number') return parsed.value
    problems.push({ column, message: text === '' ? 'This is missing. Write a number here.' : parsed.reason })
    return 0
  }
  const kind = csvKinds.find(one => one === row('kind'))
  if (kind === undefined)
    return { kind: 'problems', problems: [{ column: 'kind', message: wrongKind(row('kind')) }] }
  const value = {
    ...present({
      id: row('id'),
      skill: row('skill'),
      level: levelIn(row('level')),
      stem: row('question'),
      explanation: row('explanation'),
    }),
    kind,
    ...fieldsOf(kind, row, numberIn),
    source: sourcesIn(row('source'), problems),
  }
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'question', value }
}

/** Letters whose option the row has, in order: the parts of the question stand in this order too. */
export function usedLetters(row: CsvRow): readonly string[] {
  return optionLetters.filter(letter => row(`option_${letter}`) !== '')
}

function fieldsOf(kind: CsvKind, row: CsvRow, numberIn: (column: string, text?: string) => number): object {
  const parts = usedLetters(row).map(letter => ({
    id: letter,
    text: row(`option_${letter}`),
    ...reasonOf(row, letter),
  }))
  const letters = wordsIn(row('key').toLowerCase(), /[\s,;|]+/)
  switch (kind) {
    case 'single-choice':
      return { options: parts, ...present({ key: row('key').toLowerCase() }) }
    case 'multi-select':
      return { options: parts, key: letters }
    case 'ordering':
      return { items: parts, key: letters.length === 0 ? usedLetters(row) : letters }
    case 'short-text':
      return {
        accepted: wordsIn(row('key'), /\|/),
        slips: parts.map(({ id: _id, ...slip }) => slip),
      }
    case 'numeric': {
      const tolerance = row('tolerance')
      const percent = /^(.*)%$/.exec(tolerance)?.[1]
      return {
        key: {
          value: numberIn('key'),
          tolerance:
            percent === undefined
              ? { absolute: tolerance === '' ? 0 : numberIn('tolerance') }
              : { percent: numberIn('tolerance', percent.trim()) },
        },
        units: [{ name: row('unit'), factor: 1 }],
        slips: usedLetters(row).map(letter => ({
          value: numberIn(`option_${letter}`),
          ...reasonOf(row, letter),
        })),
      }
    }
  }
}

function reasonOf(row: CsvRow, letter: string): { readonly reason?: string } {
  const reason = row(`reason_${letter}`)
  return reason === '' ? {} : { reason }
}

/** What is no number stays as it is written, for its problem to show. */
function levelIn(cell: string): string | number {
  return /^\d+$/.test(cell) ? Number(cell) : cell
}

/** Without what the row leaves empty, so that it counts as missing. */
function present(fields: Readonly<Record<string, string | number>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
}

function wordsIn(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map(word => word.trim())
    .filter(word => word !== '')
}

function sourcesIn(cell: string, problems: CellProblem[]): object[] {
  return wordsIn(cell, /\n/).flatMap(line => {
    const [standard, section, edition, ...others] = line.split('|').map(part => part.trim())
    if (standard && section && edition && others.length === 0) return [{ standard, section, edition }]
    const message = `"${line.slice(0, 60)}" is no source. Write what it is, where in it and which edition, parted by |, one source on each line; or leave the cell empty.`
    problems.push({ column: 'source', message })
    return []
  })
}

function wrongKind(kind: string): string {
  const choices = `Write one of ${csvKinds.join(', ')}.`
  return kind === ''
    ? `This is missing. ${choices}`
    : `"${kind.slice(0, 40)}" does not fit into a row. ${choices} Other kinds are written in JSON or YAML.`
}
