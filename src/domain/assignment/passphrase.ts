/** What a passphrase has: five short words with a space between them are more than the least. */
const passphraseLimits = { leastCharacters: 16, leastDifferent: 6, mostCharacters: 1_000 } as const

/**
 * A passphrase as it is used: in the one form Unicode has for the same letters (NFKC), with single spaces. What a
 * keyboard, a paste or another device makes of the same words is the same passphrase; capitals count. RELEASED FORMAT.
 */
export function normalPassphrase(typed: string): string {
  return typed.normalize('NFKC').trim().replaceAll(/\s+/g, ' ')
}

/** What keeps a passphrase from being used and what to do, or null when it will do. Characters are code points. */
export function passphraseProblem(typed: string): string | null {
  const characters = Array.from(normalPassphrase(typed))
  const { leastCharacters, leastDifferent, mostCharacters } = passphraseLimits
  const count = characters.length
  if (count === 0) return 'Write a passphrase, or take the one suggested.'
  if (count < leastCharacters) {
    return `A passphrase has at least ${leastCharacters} characters, this one has ${count}. Use five words or more.`
  }
  if (count > mostCharacters)
    return `A passphrase has at most ${mostCharacters} characters, this one has ${count}.`
  if (new Set(characters).size < leastDifferent) {
    return `This passphrase repeats the same few characters. Use five different words or more.`
  }
  return null
}
