/** A cell of a grid: row 0 is the heading, column 0 holds the names. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

interface GridKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** Where a key leads from a place, as in the ARIA pattern of a grid; null for a key that leads nowhere. */
export function placeAfterKey(
  { key, ctrlKey, metaKey }: GridKey,
  { row, column }: GridPlace,
  last: GridPlace,
  rowsAtOnce: number,
): GridPlace | null {
  const within = (next: GridPlace): GridPlace => ({
    row: Math.min(Math.max(next.row, 0), last.row),
    column: Math.min(Math.max(next.column, 0), last.column),
  })
  const isFar = ctrlKey || metaKey
  switch (key) {
    case 'ArrowUp':
      return within({ row: row - 1, column })
    case 'ArrowDown':
      return within({ row: row + 1, column })
    case 'ArrowLeft':
      return within({ row, column: column - 1 })
    case 'ArrowRight':
      return within({ row, column: column + 1 })
    case 'PageUp':
      return within({ row: row - rowsAtOnce, column })
    case 'PageDown':
      return within({ row: row + rowsAtOnce, column })
    case 'Home':
      return within({ row: isFar ? 0 : row, column: 0 })
    case 'End':
      return within({ row: isFar ? last.row : row, column: last.column })
    default:
      return null
  }
}
