/** `line 3, column 7`, both counted from 1; a column is a UTF-16 code unit. */
export function placeInText(text: string, offset: number): string {
  const before = text.slice(0, offset)
  return `line ${before.split('\n').length}, column ${offset - before.lastIndexOf('\n')}`
}
