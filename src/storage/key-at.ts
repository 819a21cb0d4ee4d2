import type { Key } from '#src/storage/tables.ts'

/** The key a row has at these dotted paths, or null where one of them holds no text or number. */
export function keyAt(row: unknown, paths: readonly string[]): Key | null {
  const parts = paths.map(path => path.split('.').reduce(valueOf, row)).filter(isKeyPart)
  const [first] = parts
  if (first === undefined || parts.length < paths.length) return null
  return paths.length === 1 ? first : parts
}

function valueOf(from: unknown, name: string): unknown {
  return typeof from === 'object' && from !== null ? Reflect.get(from, name) : undefined
}

function isKeyPart(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}
