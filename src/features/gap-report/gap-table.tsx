import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { tabbedText } from '#src/domain/format/delimited-text.ts'
import { type GapColumn, gapColumns, gapTable } from '#src/domain/gap-report-export/gap-columns.ts'
import {
  type GapSorting,
  nextSorting,
  reportSorting,
  sortGapRows,
} from '#src/domain/gap-report-export/sort-gap-rows.ts'
import type { GapReport, GapRow } from '#src/domain/measure/gap-report.ts'
import { paths } from '#src/domain/paths.ts'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { countWords } from '#src/domain/format/count-words.ts'
import styles from '#src/features/gap-report/gap-table.module.css'

interface GapTableProps {
  readonly report: GapReport
  readonly rows: readonly GapRow[]
}

/** The report as a table to sort and to copy. */
export function GapTable({ report, rows }: GapTableProps) {
  const [sorting, setSorting] = useState(reportSorting)
  const columns = useMemo(() => gapColumns(report), [report])
  const sorted = useMemo(() => sortGapRows(rows, columns, sorting), [rows, columns, sorting])
  return (
    <>
      <CopyButton
        name="Copy table"
        done={`Copied ${countWords(sorted.length, 'skill')}. Paste them into a spreadsheet.`}
        otherwise="Download the CSV instead."
        text={() => tabbedText(gapTable(columns, sorted))}
      />
      <div className={styles.scroll} tabIndex={0} role="group" aria-label="Gap table, scrolls sideways">
        <table className={styles.table}>
          <caption className="visually-hidden">Every skill of {report.roleName}; the headings sort</caption>
          <thead>
            <tr>
              {columns.map(column => (
                <Heading key={column.id} column={column} sorting={sorting} onSort={setSorting} />
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map(row => (
              <tr key={row.skill}>
                <th scope="row">
                  <Link href={paths.skill(row.skill)}>{row.name}</Link>
                </th>
                {columns.slice(1).map(column => (
                  <td key={column.id} data-numeric={column.isNumeric}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

interface HeadingProps {
  readonly column: GapColumn
  readonly sorting: GapSorting
  readonly onSort: (sorting: GapSorting) => void
}

function Heading({ column, sorting, onSort }: HeadingProps) {
  const direction = sorting.column === column.id ? sorting.direction : null
  return (
    <th
      scope="col"
      data-numeric={column.isNumeric}
      {...(direction === null ? {} : { 'aria-sort': direction })}
    >
      <button type="button" className={styles.sort} onClick={() => onSort(nextSorting(sorting, column))}>
        {column.heading}
        <span aria-hidden="true" className={styles.sign}>
          {direction === null ? '↕' : direction === 'ascending' ? '▲' : '▼'}
        </span>
      </button>
    </th>
  )
}
