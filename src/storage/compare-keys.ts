import type { Key } from '#src/storage/tables.ts'

/** IndexedDB's order of keys: numbers, then texts, then lists; lists part by part, the shorter first. */
export function compareKeys(a: Key, b: Key): number {
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b)
  if (Array.isArray(a)) return 1
  if (Array.isArray(b)) return -1
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1
  return a < b ? -1 : Number(a > b)
}

function compareLists(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index]
    if (other === undefined) return 1
    const order = compareKeys(part, other)
    if (order !== 0) return order
  }
  return a.length - b.length
}
