/** A text made fit for one line on a screen. */
export interface CleanLine {
  readonly text: string
  /** Characters taken out because they do not show but change how the rest does. */
  readonly removed: number
}

/** White space of any kind, line breaks and tabs included. */
const space = /\s+/gu

/**
 * Characters without a shape of their own that turn, hide or glue what stands beside them: controls, embeddings,
 * overrides, isolates and marks of direction, zero-width spaces, soft hyphens, annotations and tags. The joiners that
 * Persian, Indic names and emoji need (U+200C, U+200D) stay.
 */
const unshown =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

/** More marks on one letter than any language writes. */
const manyMarks = /(\p{M}{8})\p{M}+/gu

/**
 * One line of text from outside, as it is shown and stored: Unicode's composed form (NFC), halves of characters replaced,
 * white space to single spaces, and no characters that only disturb. Cleaning it again changes nothing.
 */
export function cleanLine(from: string): CleanLine {
  const whole = from
    .replaceAll(/\p{Cs}/gu, '\ufffd')
    .normalize('NFC')
    .replaceAll(space, ' ')
  let removed = 0
  const text = whole
    .replaceAll(unshown, () => {
      removed += 1
      return ''
    })
    .replaceAll(manyMarks, (run, kept: string) => {
      removed += Array.from(run).length - 8
      return kept
    })
  // What stood around a removed character may belong together now.
  return { text: text.normalize('NFC').replaceAll(space, ' ').trim(), removed }
}
