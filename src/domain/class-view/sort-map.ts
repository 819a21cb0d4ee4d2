import type { ClassStandings, StudentStanding } from '#src/domain/class-analysis/class-standings.ts'
import { sortStudents } from '#src/domain/class-analysis/sort-standings.ts'

/** What the students of a map are sorted by: `name`, `below` or the id of a skill; and which end comes first. */
export interface MapSorting {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}

/** The order a map opens with: who needs most comes first. */
export const firstMapSorting: MapSorting = { column: 'below', direction: 'descending' }

/** What a press on a heading leads to: names from A, most below, lowest level; and the other way round next time. */
export function nextMapSorting(sorting: MapSorting, column: string): MapSorting {
  if (sorting.column === column) {
    return { column, direction: sorting.direction === 'ascending' ? 'descending' : 'ascending' }
  }
  return { column, direction: column === 'below' ? 'descending' : 'ascending' }
}

/**
 * The students in this order. Students as given count as ascending by name. By a skill, those without a response of
 * their own in it come last either way.
 */
export function sortMap(
  standings: ClassStandings,
  { column, direction }: MapSorting,
): readonly StudentStanding[] {
  const isDown = direction === 'descending'
  if (column === 'name') return isDown ? standings.students.toReversed() : standings.students
  if (column === 'below') {
    const mostFirst = sortStudents(standings, { by: 'below' })
    return isDown ? mostFirst : mostFirst.toReversed()
  }
  const lowestFirst = sortStudents(standings, { by: 'skill', skill: column })
  if (!isDown) return lowestFirst
  const at = standings.skills.findIndex(({ skill }) => skill === column)
  const isMeasured = ({ cells }: StudentStanding) => (cells[at]?.counted ?? 0) > 0
  return [
    ...lowestFirst.filter(isMeasured).toReversed(),
    ...lowestFirst.filter(student => !isMeasured(student)),
  ]
}
