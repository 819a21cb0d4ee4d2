/** A text fit to be kept, and how many characters were taken out of it. */
export interface CleanText {
  readonly text: string
  readonly removed: number
}

/** Control characters but tab and line feed, the order to write the other way round, and marks of no width. */
const unwanted = /[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069\uFEFF\u200B\u2060]/gu

/** More marks over one letter than any writing has: they would cover the lines above. */
const piledMarks = /(\p{M}{4})(\p{M}+)/gu

/**
 * The same text in the form it is kept and compared in: whole characters (a lone surrogate becomes U+FFFD), composed
 * (NFC), without what cannot be seen but changes what is.
 */
export function cleanText(written: string): CleanText {
  const whole = written.replaceAll(/\p{Cs}/gu, '\uFFFD').normalize('NFC')
  let removed = 0
  const text = whole
    .replaceAll(unwanted, gone => {
      removed += gone.length
      return ''
    })
    .replaceAll(piledMarks, (_all, kept: string, gone: string) => {
      removed += Array.from(gone).length
      return kept
    })
  return { text, removed }
}
