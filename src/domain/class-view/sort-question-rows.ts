import type { QuestionRow } from '#src/domain/class-view/question-row.ts'

/** What the lines of the question analysis can be sorted by. */
export const questionColumns = ['number', 'n', 'p', 'r', 'd', 'omitted', 'time', 'flags', 'reports'] as const
export type QuestionColumn = (typeof questionColumns)[number]

/** The column the lines are sorted by, and which end comes first. */
export interface QuestionSorting {
  readonly column: QuestionColumn
  readonly direction: 'ascending' | 'descending'
}

/** The lines in another order. Equal lines keep theirs; a number that does not exist comes last either way. */
export function sortQuestionRows(
  rows: readonly QuestionRow[],
  { column, direction }: QuestionSorting,
): readonly QuestionRow[] {
  const sign = direction === 'ascending' ? 1 : -1
  return rows.toSorted((one, other) => {
    const [a, b] = [rankOf(one, column), rankOf(other, column)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    if (a === b) return 0
    return a < b ? -sign : sign
  })
}

/** What a press on a heading leads to: what needs a look comes first, and the other way round next time. */
export function nextQuestionSorting(sorting: QuestionSorting, column: QuestionColumn): QuestionSorting {
  if (sorting.column === column) {
    return { column, direction: sorting.direction === 'ascending' ? 'descending' : 'ascending' }
  }
  const isFromBelow = column === 'number' || column === 'p' || column === 'r' || column === 'd'
  return { column, direction: isFromBelow ? 'ascending' : 'descending' }
}

function rankOf(row: QuestionRow, column: QuestionColumn): number | null {
  const { statistics } = row
  switch (column) {
    case 'number':
      return row.number
    case 'n':
      return statistics.n
    case 'p':
      return statistics.p
    case 'r':
      return statistics.itemRest?.r ?? null
    case 'd':
      return statistics.upperLower?.d ?? null
    case 'omitted':
      return statistics.omissionRate
    case 'time':
      return statistics.medianMs
    case 'flags':
      return row.flags.kind === 'judged' ? row.flags.flags.length : null
    case 'reports':
      return row.reports
  }
}
