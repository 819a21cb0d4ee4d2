type Cell = string | number

/** Prints rows under their heads, numbers to the right, columns as wide as their longest cell. */
export function printTable(heads: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...rows.map(row => String(row[at] ?? '').length)),
  )
  const line = (cells: readonly Cell[]) =>
    cells
      .map((cell, at) =>
        typeof cell === 'number' ? String(cell).padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd()
  console.log(line(heads))
  console.log(widths.map(width => '-'.repeat(width)).join('  '))
  for (const row of rows) console.log(line(row))
}
