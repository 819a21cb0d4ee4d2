import styles from '#src/features/history/data-table.module.css'

interface DataTableProps {
  /** What the table holds; also what opens it. */
  readonly caption: string
  readonly head: readonly string[]
  /** The first cell of a row names it and is unlike that of every other row. */
  readonly rows: readonly (readonly (string | number)[])[]
}

/** The numbers of a chart, folded away until somebody asks. */
export function DataTable({ caption, head, rows }: DataTableProps) {
  return (
    <details className={styles.details}>
      <summary>Show as a table</summary>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map(name => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={head[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
