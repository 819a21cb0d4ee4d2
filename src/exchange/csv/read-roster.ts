import { findNamesakes, personName, personNameLimits } from '#src/domain/assignment/person-name.ts'
import { decodeText } from '#src/exchange/decode-text.ts'
import { readRosterLines, type RosterLine } from '#src/exchange/csv/roster-lines.ts'
import { sizeWords } from '#src/exchange/size-words.ts'

export const rosterLimits = { fileBytes: 1_000_000, rows: 2_000, extraMinutes: 600 } as const

/** Somebody on a roster. */
export interface RosterRow {
  /** Where they stand in the text, from 1. */
  readonly line: number
  readonly name: string
  /** Empty when nothing is said of it. */
  readonly className: string
  readonly extraMinutes: number
  /** Lines with the same name, but for capitals, accents and signs. May be the same person or another. */
  readonly namesakes: readonly number[]
}

/** Something to look at in a line. A line with an `error` is not among the rows. */
export interface RosterProblem {
  readonly line: number
  readonly severity: 'error' | 'notice'
  readonly sentence: string
}

export type RosterReading =
  | {
      readonly kind: 'roster'
      readonly rows: readonly RosterRow[]
      readonly problems: readonly RosterProblem[]
    }
  | { readonly kind: 'refused'; readonly sentence: string }

/** Reads a roster from a file. */
export async function readRosterFile(file: Blob): Promise<RosterReading> {
  if (file.size > rosterLimits.fileBytes) {
    const [is, most] = [sizeWords(file.size), sizeWords(rosterLimits.fileBytes)]
    return refuse(`This file has ${is}; a roster has at most ${most}. Nothing was read.`)
  }
  const decoded = decodeText(new Uint8Array(await file.arrayBuffer()))
  return decoded.kind === 'text'
    ? readRoster(decoded.text)
    : refuse(`This file is ${decoded.what}. Save it as “CSV UTF-8” in your spreadsheet, or paste the names.`)
}

/** Reads a pasted roster: names one per line, or a table with headings, or three columns from a spreadsheet. */
export function readRoster(text: string): RosterReading {
  const { fileBytes, rows: mostRows } = rosterLimits
  if (text.length > fileBytes)
    return refuse(`This text has more than ${sizeWords(fileBytes)}; no roster has. Nothing was read.`)
  const lines = readRosterLines(text)
  if (lines.length === 0)
    return refuse('There are no names in it. Write one name per line, or give a column the heading “Name”.')
  if (lines.length > mostRows) {
    return refuse(`These are ${lines.length} lines; a roster has at most ${mostRows}. Divide it.`)
  }
  const judged = lines.map(judge)
  const found = judged.flatMap(({ row }) => (row === null ? [] : [row]))
  const rows = withNamesakes(found)
  const problems = [...judged.flatMap(one => one.problems), ...rows.flatMap(namesakeNotice)]
  return { kind: 'roster', rows, problems: problems.toSorted((a, b) => a.line - b.line) }
}

function refuse(sentence: string): RosterReading {
  return { kind: 'refused', sentence }
}

interface Judged {
  /** Null when something in the line is wrong. */
  readonly row: Omit<RosterRow, 'namesakes'> | null
  readonly problems: readonly RosterProblem[]
}

function judge({ line, name: typed, className, extraMinutes, fault }: RosterLine): Judged {
  const error = (sentence: string): Judged => ({
    row: null,
    problems: [{ line, severity: 'error', sentence }],
  })
  if (fault !== null) return error(fault)
  const { name, removed, wasCut } = personName(typed)
  if (name === '') return error('This line has no name.')
  const minutes = readMinutes(extraMinutes)
  if (minutes === null) {
    const most = rosterLimits.extraMinutes
    return error(
      `Extra time is a whole number of minutes from 0 to ${most}, such as 15; this line says “${personName(extraMinutes).name}”.`,
    )
  }
  const notices = [
    ...(removed > 0
      ? [
          `${removed} ${removed === 1 ? 'character that does' : 'characters that do'} not show taken out of this name.`,
        ]
      : []),
    ...(wasCut ? [`This name was cut to ${personNameLimits.graphemes} letters.`] : []),
  ]
  return {
    row: { line, name, className: personName(className).name, extraMinutes: minutes },
    problems: notices.map(sentence => ({ line, severity: 'notice', sentence })),
  }
}

/** Null for what is no number of minutes that can be given. */
function readMinutes(cell: string): number | null {
  if (cell.trim() === '') return 0
  const digits = /^\s*\+?\s*(\d{1,4})(?:[.,]0+)?\s*(?:min\.?|mins|minutes?|['′])?\s*$/i.exec(cell)?.[1]
  const minutes = Number(digits ?? Number.NaN)
  return minutes <= rosterLimits.extraMinutes ? minutes : null
}

function withNamesakes(rows: readonly Omit<RosterRow, 'namesakes'>[]): readonly RosterRow[] {
  const groups = findNamesakes(rows.map(({ name }) => name))
  const groupByPlace = new Map(groups.flatMap(places => places.map(place => [place, places] as const)))
  return rows.map((row, place) => {
    const others = groupByPlace.get(place)?.filter(other => other !== place) ?? []
    return { ...row, namesakes: others.flatMap(other => rows[other]?.line ?? []) }
  })
}

/** Told once, at the later of two lines. */
function namesakeNotice({ line, namesakes }: RosterRow): RosterProblem[] {
  const [first] = namesakes
  if (first === undefined || first > line) return []
  return [
    {
      line,
      severity: 'notice',
      sentence: `The same name as in line ${first}. Both stay; take one out if it is one person.`,
    },
  ]
}
