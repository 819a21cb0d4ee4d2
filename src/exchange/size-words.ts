/** A size for people, rounded up so that what is over a limit never reads as the limit: `2.1 MB`, `64 kB`, `12 bytes`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 100) / 10} kB`
  return `${Math.ceil(bytes / 100_000) / 10} MB`
}
