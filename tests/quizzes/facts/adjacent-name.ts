const longestName = 12

const withoutMarkup = (text: string) => text.replaceAll(/[`*_"“”]/g, '').replaceAll('’', "'")

function words(text: string): string[] {
  return withoutMarkup(text).trim().split(/\s+/)
}

/** The longest known name that ends right before a place in a text: `Study Date (0008,0020)`. */
function nameBefore(text: string, names: ReadonlySet<string>): string | null {
  const before = words(text.replace(/[\s`*_"(:]+$/, '')).slice(-longestName)
  for (let from = 0; from < before.length; from++) {
    const name = before.slice(from).join(' ')
    if (names.has(name)) return name
  }
  return null
}

/** The longest known name that begins right after a place in a text: `(0008,0020) Study Date`. */
function nameAfter(text: string, names: ReadonlySet<string>): string | null {
  const after = words(text.replace(/^[\s`*_")(:]+/, '')).slice(0, longestName)
  for (let count = after.length; count > 0; count--) {
    const phrase = after.slice(0, count).join(' ')
    // A closing bracket may belong to the name, as in Image Position (Patient), or to the sentence.
    const name = [phrase, phrase.replace(/[.,;:]+$/, ''), phrase.replace(/[.,;:)]+$/, '')].find(one =>
      names.has(one),
    )
    if (name !== undefined) return name
  }
  return null
}

/**
 * A known name that stands beside a fact, on its line, but belongs to another one, or null. In `A (1), B (2)` the name before a
 * fact wins over the one after it.
 */
export function wrongName(
  before: string,
  after: string,
  names: ReadonlySet<string>,
  right: readonly string[],
): string | null {
  const first = nameBefore(before.slice(before.lastIndexOf('\n') + 1), names)
  if (first !== null) return right.includes(first) ? null : first
  const second = nameAfter(after.split('\n', 1)[0] ?? '', names)
  return second === null || right.includes(second) ? null : second
}
