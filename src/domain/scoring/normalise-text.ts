/**
 * The form in which short texts are compared. Made equal: Unicode compatibility forms (NFKC), upper and lower case,
 * runs of white space, white space around the text, quotes around the whole text, a final period, kinds of quotes,
 * kinds of dashes. NOT made equal: accents, spelling, plural, word order, punctuation, spaces, hyphens or underscores
 * inside the text, leading zeros, brackets; write such variants as accepted forms. A text of only quotes or periods
 * stays: `""` is an HL7 value.
 */
export function normaliseText(text: string): string {
  const even = text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u201C-\u201F\u00AB\u00BB]/g, '"')
    .replace(/[\u2018-\u201B`]/g, "'")
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
  return stripWrapping(even)
}

/** Takes off quotes around the whole text and final periods, as long as something else is left. */
function stripWrapping(text: string): string {
  const bare = text
    .replace(/^(["'])((?:(?!\1).)+)\1$/, '$2')
    .replace(/\.$/, '')
    .trim()
  return bare === text || /^\.*$/.test(bare) ? text : stripWrapping(bare)
}
