import { Fragment, type KeyboardEvent, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { GridHead } from '#src/ui/class/grid-head.tsx'
import { GridRow, type GridStudent } from '#src/ui/class/grid-row.tsx'
import { type GridPlace, placeAfterKey } from '#src/ui/class/grid-place.ts'
import styles from '#src/ui/class/gap-grid.module.css'
import { useRowWindow } from '#src/ui/class/use-row-window.ts'

/** Skills of a domain, side by side. */
export interface GridGroup {
  readonly id: string
  readonly name: string
  readonly skills: readonly GridSkill[]
}

export interface GridSkill {
  readonly id: string
  readonly name: string
  /** Students who are below in it, and their share of all (0..1). */
  readonly below: number
  readonly share: number
}

/** `name`, `below` or the id of a skill. */
export interface GridSorting {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}

interface GapGridProps {
  readonly label: string
  readonly groups: readonly GridGroup[]
  /** In the order shown, their marks in the order of the skills. */
  readonly students: readonly GridStudent[]
  readonly sorting: GridSorting
  readonly onSort: (column: string) => void
  /** The cell the reader went to; null for one that is no student's in a skill. */
  readonly onGo: (place: { readonly studentId: string; readonly skill: string } | null) => void
}

/** Rows of the heading that can be gone to: the names of the columns, and the class as a whole. */
const headRows = 2
/** So many skills have room for their names side by side on a wide screen. */
const mostForNames = 6
/** Height of a row in rem; the style sheet sets the same. */
const rowRem = 2.25

/**
 * Students by skills with the verdict in each cell. A grid with one tab stop: the arrow keys move in it. Of many rows
 * only those near the window are drawn.
 */
export function GapGrid({ label, groups, students, sorting, onSort, onGo }: GapGridProps) {
  const box = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<GridPlace>({ row: headRows, column: 0 })
  const isMoved = useRef(false)
  const skills = groups.flatMap(group => group.skills)
  const last = { row: students.length + headRows - 1, column: skills.length + 1 }
  const place = { row: Math.min(active.row, last.row), column: Math.min(active.column, last.column) }
  const kept = place.row < headRows ? null : place.row - headRows
  const { rows, atOnce } = useRowWindow(box, students.length, rowRem * rootFontSize(), kept)

  useLayoutEffect(() => {
    if (!isMoved.current) return
    isMoved.current = false
    box.current?.querySelector<HTMLElement>(`[data-place='${active.row}:${active.column}']`)?.focus()
  }, [active])

  const go = useCallback(
    (next: GridPlace) => {
      setActive(next)
      const student = students[next.row - headRows]
      const skill = groups.flatMap(group => group.skills)[next.column - 2]
      onGo(student === undefined || skill === undefined ? null : { studentId: student.id, skill: skill.id })
    },
    [students, groups, onGo],
  )

  function move(event: KeyboardEvent) {
    const next = placeAfterKey(event, place, last, atOnce - 1)
    if (next === null || event.altKey || event.shiftKey) return
    event.preventDefault()
    isMoved.current = true
    go(next)
  }

  return (
    <div ref={box} className={styles.box} role="region" aria-label={`${label}, scrolls`} tabIndex={-1}>
      <table
        role="grid"
        aria-label={label}
        aria-rowcount={students.length + headRows + 1}
        aria-colcount={skills.length + 2}
        className={styles.grid}
        data-few={skills.length <= mostForNames}
        onKeyDown={move}
        onFocus={event => {
          const found = placeOf(event.target)
          if (found !== null && (found.row !== place.row || found.column !== place.column)) go(found)
        }}
      >
        <GridHead
          groups={groups}
          students={students.length}
          sorting={sorting}
          active={place.row < headRows ? place : null}
          onSort={onSort}
        />
        <tbody>
          {rows.map((row, at) => {
            const student = students[row]
            const missing = row - (rows[at - 1] ?? -1) - 1
            return student === undefined ? null : (
              <Fragment key={student.id}>
                {missing > 0 && <Gap rows={missing} />}
                <GridRow
                  student={student}
                  row={row + headRows}
                  activeColumn={place.row === row + headRows ? place.column : null}
                />
              </Fragment>
            )
          })}
          <Gap rows={students.length - 1 - (rows.at(-1) ?? -1)} />
        </tbody>
      </table>
    </div>
  )
}

/** As high as the rows that are not drawn. */
function Gap({ rows }: { readonly rows: number }) {
  if (rows <= 0) return null
  return <tr aria-hidden="true" style={{ blockSize: `${rows * rowRem}rem` }} />
}

/** Pixels of a rem: readers who set larger letters get higher rows. */
function rootFontSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
}

function placeOf(target: EventTarget): GridPlace | null {
  if (!(target instanceof HTMLElement)) return null
  const [row, column] = (target.dataset['place'] ?? '').split(':').map(Number)
  return row === undefined || column === undefined || Number.isNaN(row) ? null : { row, column }
}
