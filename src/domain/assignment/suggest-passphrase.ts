import { passphraseWords } from '#src/domain/assignment/passphrase-words.ts'

/** Words of a suggested passphrase. */
const wordCount = 6

/** Random bytes that one suggestion uses up: two for each word. */
export const passphraseBytes = 2 * wordCount

/**
 * A passphrase of six words with spaces between them. Each word is one of 1,024 with the same chance, so it holds
 * 60 bits. `random` are `passphraseBytes` bytes from a generator fit for keys; throws when they are fewer.
 */
export function suggestPassphrase(random: Uint8Array): string {
  if (random.length < passphraseBytes) throw new RangeError(`${passphraseBytes} random bytes are needed`)
  const numbers = Array.from(
    { length: wordCount },
    (_, index) => ((random[2 * index] ?? 0) << 8) | (random[2 * index + 1] ?? 0),
  )
  // The list has as many words as there are numbers of ten bits: cutting to ten bits favours none.
  return numbers.map(number => passphraseWords[number % passphraseWords.length]).join(' ')
}
