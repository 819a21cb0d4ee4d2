import styles from '#src/ui/sort-heading.module.css'

interface SortHeadingProps {
  readonly name: string
  /** Null while the table is sorted by another column. */
  readonly direction: 'ascending' | 'descending' | null
  readonly isNumeric?: boolean
  readonly onSort: () => void
}

/** A heading of a table that sorts it, and says so. */
export function SortHeading({ name, direction, isNumeric = false, onSort }: SortHeadingProps) {
  return (
    <th
      scope="col"
      className={styles.heading}
      data-numeric={isNumeric}
      {...(direction === null ? {} : { 'aria-sort': direction })}
    >
      <button type="button" className={styles.sort} onClick={onSort}>
        {name}
        <span aria-hidden="true" className={styles.sign}>
          {direction === null ? '↕' : direction === 'ascending' ? '▲' : '▼'}
        </span>
      </button>
    </th>
  )
}
