import { useCallback, useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { Outline } from '#src/domain/catalog/outline.ts'
import type { ClassStandings } from '#src/domain/class-analysis/class-standings.ts'
import { firstMapSorting, nextMapSorting, sortMap } from '#src/domain/class-view/sort-map.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { cellWords, mapMarkOf } from '#src/features/class/map-mark-of.ts'
import styles from '#src/features/class/map-part.module.css'
import { useClassPaths } from '#src/features/class/use-class-paths.ts'
import { GapGrid, type GridGroup } from '#src/ui/class/gap-grid.tsx'
import type { GridStudent } from '#src/ui/class/grid-row.tsx'
import { MapLegend } from '#src/ui/class/map-legend.tsx'

interface MapPartProps {
  readonly standings: ClassStandings
  readonly outline: Pick<Outline, 'domains' | 'skills'>
  readonly assignmentIds: readonly string[]
  readonly nameOf: (studentId: string) => string
}

/** Columns of so many skills fit a sheet of A4 that stands upright. */
const mostUpright = 24

/** The map itself, with what its cells mean and the cell gone to in words. */
export function MapPart({ standings, outline, assignmentIds, nameOf }: MapPartProps) {
  const paths = useClassPaths(assignmentIds)
  const [sorting, setSorting] = useState(firstMapSorting)
  const [place, setPlace] = useState<{ studentId: string; skill: string } | null>(null)
  const groups = useMemo(() => groupsOf(standings, outline), [standings, outline])
  const students = useMemo(() => {
    const rows = new Map(standings.students.map(student => [student.studentId, rowOf(student)]))
    function rowOf({ studentId, below, cells }: ClassStandings['students'][number]): GridStudent {
      return {
        id: studentId,
        name: nameOf(studentId),
        href: `#${paths.student(studentId)}`,
        below,
        marks: cells.map(cell => mapMarkOf(cell, measureSettings)),
      }
    }
    return rows
  }, [standings, paths, nameOf])
  const sorted = useMemo(
    () => sortMap(standings, sorting).flatMap(({ studentId }) => students.get(studentId) ?? []),
    [standings, sorting, students],
  )
  const sort = useCallback((column: string) => setSorting(before => nextMapSorting(before, column)), [])
  return (
    <section className={styles.part} aria-labelledby="map" data-many={standings.skills.length > mostUpright}>
      <h2 id="map">Students by skills</h2>
      <MapLegend />
      <GapGrid
        label="Gap map"
        groups={groups}
        students={sorted}
        sorting={sorting}
        onSort={sort}
        onGo={setPlace}
      />
      <div role="status" className={styles.place}>
        {place === null ? (
          <p className={styles.hint}>
            Go to a cell for its level and what it rests on: click it, or walk with the arrow keys.
          </p>
        ) : (
          <PlaceWords {...place} standings={standings} outline={outline} nameOf={nameOf} />
        )}
        {place !== null && (
          <p>
            <Link href={paths.student(place.studentId)}>The student’s page</Link>
          </p>
        )}
      </div>
    </section>
  )
}

interface PlaceWordsProps extends Pick<MapPartProps, 'standings' | 'outline' | 'nameOf'> {
  readonly studentId: string
  readonly skill: string
}

function PlaceWords({ studentId, skill, standings, outline, nameOf }: PlaceWordsProps) {
  const column = standings.skills.findIndex(one => one.skill === skill)
  const student = standings.students.find(one => one.studentId === studentId)
  const required = standings.skills[column]?.requiredLevel
  const cell = student?.cells[column]
  if (cell === undefined || required === undefined) return null
  return (
    <p>
      <strong>
        <bdi>{nameOf(studentId)}</bdi>, {outline.skills.find(({ id }) => id === skill)?.name ?? skill}.
      </strong>{' '}
      {cellWords(cell, required, measureSettings)}
    </p>
  )
}

function groupsOf({ skills, students }: ClassStandings, outline: MapPartProps['outline']): GridGroup[] {
  const names = new Map(outline.skills.map(({ id, name }) => [id, name]))
  return outline.domains.flatMap(({ id, name }) => {
    const own = skills.filter(({ domain }) => domain === id)
    if (own.length === 0) return []
    return [
      {
        id,
        name,
        skills: own.map(({ skill, below }) => ({
          id: skill,
          name: names.get(skill) ?? skill,
          below,
          share: students.length === 0 ? 0 : below / students.length,
        })),
      },
    ]
  })
}
