/** Text laid out in columns keeps its lines and scrolls; other text wraps. */
export function hasColumns(text: string): boolean {
  return text.split('\n').filter(line => /\S {2,}\S/.test(line)).length > 1
}
