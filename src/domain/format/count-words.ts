/** "1 response", "5 responses"; `many` where the plural is not made with an s. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
