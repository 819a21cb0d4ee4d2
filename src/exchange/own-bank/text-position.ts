/** Line and column, both from 1, of a place in a text given as an offset from 0. */
export function textPosition(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}
