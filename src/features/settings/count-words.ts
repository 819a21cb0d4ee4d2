/** "1 attempt", "3 attempts". */
export function countWords(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}
