/** What XML 1.0 cannot hold in any form, or should not: controls, halves of characters, two that are none. */
const impossible = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu

/** A spreadsheet reads `_x0041_` as the character with that number, unless its first stroke is written as one. */
const escapeLookalike = /_(?=x[\da-f]{4}_)/gi

/** Longest text a cell holds, in UTF-16 code units; a longer one makes the whole file unreadable. */
const longestCell = 32_767

/** A text for an element or an attribute of a workbook. */
export function xmlText(text: string): string {
  return text
    .replaceAll(impossible, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
}

/** A text for a cell. */
export function cellText(text: string): string {
  const fits = text.length <= longestCell ? text : `${text.slice(0, longestCell - 1)}…`
  return xmlText(fits.replaceAll(escapeLookalike, '_x005F_'))
}
