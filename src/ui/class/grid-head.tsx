import type { GridGroup, GridSorting } from '#src/ui/class/gap-grid.tsx'
import type { GridPlace } from '#src/ui/class/grid-place.ts'
import styles from '#src/ui/class/gap-grid.module.css'

interface GridHeadProps {
  readonly groups: readonly GridGroup[]
  readonly students: number
  readonly sorting: GridSorting
  /** The tab stop of the grid, when it is in the heading. */
  readonly active: GridPlace | null
  readonly onSort: (column: string) => void
}

/** Domains, skills and how many are below in each; what names a column sorts by it. */
export function GridHead({ groups, students, sorting, active, onSort }: GridHeadProps) {
  const skills = groups.flatMap(group => group.skills)
  const stop = (row: number, column: number) => ({
    tabIndex: active?.row === row && active.column === column ? 0 : -1,
    'data-place': `${row}:${column}`,
  })
  const heading = (id: string, name: string, column: number) => {
    const direction = sorting.column === id ? sorting.direction : null
    return (
      <button type="button" className={styles.sort} onClick={() => onSort(id)} {...stop(0, column)}>
        <span className={styles.headingText}>{name}</span>
        <span aria-hidden="true" className={styles.sign}>
          {direction === null ? '↕' : direction === 'ascending' ? '▲' : '▼'}
        </span>
      </button>
    )
  }
  const sorted = (id: string) => (sorting.column === id ? { 'aria-sort': sorting.direction } : {})
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="row" colSpan={2} className={styles.corner}>
          <span className="visually-hidden">Domain</span>
        </th>
        {groups.map(({ id, name, skills: own }) => (
          <th key={id} scope="colgroup" colSpan={own.length} className={styles.group} title={name}>
            {name}
          </th>
        ))}
      </tr>
      <tr aria-rowindex={2}>
        <th scope="col" className={styles.nameHeading} {...sorted('name')}>
          {heading('name', 'Student', 0)}
        </th>
        <th scope="col" className={styles.skill} {...sorted('below')}>
          {heading('below', 'Skills below', 1)}
        </th>
        {skills.map(({ id, name }, at) => (
          <th key={id} scope="col" className={styles.skill} {...sorted(id)}>
            {heading(id, name, at + 2)}
          </th>
        ))}
      </tr>
      <tr aria-rowindex={3} className={styles.class}>
        <th scope="row" className={styles.name} {...stop(1, 0)}>
          Below, of {students}
        </th>
        <td className={styles.count} {...stop(1, 1)}>
          <span aria-hidden="true">–</span>
          <span className="visually-hidden">counted per skill</span>
        </td>
        {skills.map(({ id, below, share }, at) => (
          <td key={id} className={styles.cell} data-share={fifth(share)} {...stop(1, at + 2)}>
            {below}
          </td>
        ))}
      </tr>
    </thead>
  )
}

/** Share in fifths, 0 for none at all: how strong the colour is. */
function fifth(share: number): number {
  return Math.ceil(share * 5)
}
