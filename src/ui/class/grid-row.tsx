import { memo } from 'react'
import styles from '#src/ui/class/gap-grid.module.css'
import { mapMarks, type MapMark } from '#src/ui/class/map-mark.ts'

/** A student of a map. */
export interface GridStudent {
  readonly id: string
  readonly name: string
  /** Address of the student's page. */
  readonly href: string
  /** Skills below the required level. */
  readonly below: number
  readonly marks: readonly MapMark[]
}

interface GridRowProps {
  readonly student: GridStudent
  /** Row of the grid, the headings counted. */
  readonly row: number
  /** Column that has the tab stop of the grid; null when it is in another row. */
  readonly activeColumn: number | null
}

/** One student; drawn again only when something of it changed. */
export const GridRow = memo(function GridRow({ student, row, activeColumn }: GridRowProps) {
  const stop = (column: number) => (activeColumn === column ? 0 : -1)
  return (
    <tr aria-rowindex={row + 2}>
      <th scope="row" className={styles.name}>
        <a href={student.href} dir="auto" tabIndex={stop(0)} data-place={`${row}:0`}>
          {student.name}
        </a>
      </th>
      <td className={styles.count} tabIndex={stop(1)} data-place={`${row}:1`}>
        {student.below}
      </td>
      {student.marks.map((mark, at) => (
        // The skills of a row never change places.
        <td
          key={at}
          className={styles.cell}
          data-mark={mark}
          tabIndex={stop(at + 2)}
          data-place={`${row}:${at + 2}`}
        >
          <span aria-hidden="true">{mapMarks[mark].sign}</span>
          <span className="visually-hidden">{mapMarks[mark].words}</span>
        </td>
      ))}
    </tr>
  )
})
