import type { GapColumn, GapColumnId } from '#src/domain/gap-report-export/gap-columns.ts'
import type { GapRow } from '#src/domain/measure/gap-report.ts'

/** The column a table is sorted by, and which end comes first. */
export interface GapSorting {
  readonly column: GapColumnId
  readonly direction: 'ascending' | 'descending'
}

/** The order of the report itself: what weighs most comes first. */
export const reportSorting: GapSorting = { column: 'priority', direction: 'descending' }

/** The rows in another order; rows that are equal in the column keep the order of the report. */
export function sortGapRows(
  rows: readonly GapRow[],
  columns: readonly GapColumn[],
  sorting: GapSorting,
): readonly GapRow[] {
  const rank = columns.find(({ id }) => id === sorting.column)?.rank
  if (rank === undefined) return rows
  const sign = sorting.direction === 'ascending' ? 1 : -1
  return rows.toSorted((one, other) => {
    const [a, b] = [rank(one), rank(other)]
    if (a === b) return 0
    return a < b ? -sign : sign
  })
}

/** What a press on a heading leads to: numbers from the largest, texts from A, and the other way round next time. */
export function nextSorting(sorting: GapSorting, { id, isNumeric }: GapColumn): GapSorting {
  const first = isNumeric ? 'descending' : 'ascending'
  if (sorting.column !== id) return { column: id, direction: first }
  return { column: id, direction: sorting.direction === 'ascending' ? 'descending' : 'ascending' }
}
