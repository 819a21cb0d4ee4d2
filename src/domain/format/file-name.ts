/** Longest part of a file name that comes from titles and names. */
const mostLetters = 60

/** Letters and digits of the id: enough to tell files apart. */
const idLetters = 8

/**
 * A file name that is safe on every system, whatever the title: lower-case letters, digits and hyphens, then the
 * beginning of an id, such as `ward-round-ann-lee-1f3a9c20.pacsready-result`. `id` has letters, digits, `-` and `_`;
 * `extension` is ours, without its dot.
 */
export function safeFileName(titles: readonly string[], id: string, extension: string): string {
  const words = titles.map(letters).filter(part => part !== '')
  const start = words.join('-').slice(0, mostLetters).replace(/-$/, '')
  const short = letters(id).replaceAll('-', '').slice(0, idLetters)
  return `${[start, short].filter(part => part !== '').join('-') || 'file'}.${extension}`
}

/** The Latin letters and digits of a text, accents dropped, everything between them as one hyphen. */
function letters(text: string): string {
  const plain = text.slice(0, 1_000).normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '')
  return plain
    .replaceAll('ß', 'ss')
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}
