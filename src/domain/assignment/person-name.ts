import { cleanLine } from '#src/domain/format/clean-line.ts'

/** What a name may have: letters as a reader counts them, and UTF-16 code units as it is stored. */
export const personNameLimits = { graphemes: 100, codeUnits: 120 } as const

/** A name as it is shown, stored and compared. */
export interface PersonName {
  readonly name: string
  /** Characters taken out because they do not show but change how the rest does. */
  readonly removed: number
  /** It was longer than a name may be. */
  readonly wasCut: boolean
}

/** Longest text that is looked at; what is beyond would be cut off anyway. */
const longestTyped = 5_000

/**
 * The name in what somebody typed, pasted or sent: one clean line of at most 100 letters. A name that was cleaned is not
 * changed by cleaning it again. Show it inside `<bdi>`: it may run from right to left.
 */
export function personName(typed: string): PersonName {
  const { text, removed } = cleanLine(typed.slice(0, longestTyped))
  const name = cutToGraphemes(text)
  return { name, removed, wasCut: name !== text || typed.length > longestTyped }
}

function cutToGraphemes(text: string): string {
  let end = 0
  let count = 0
  for (const { index, segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    if (count === personNameLimits.graphemes || index + segment.length > personNameLimits.codeUnits) break
    end = index + segment.length
    count += 1
  }
  return text.slice(0, end).trim()
}

/**
 * What two names are compared by: without capitals, accents, compatibility forms, joiners, and with one space for every
 * mark between words. Names that are equal in this may be one person or two; that is for a person to say.
 */
export function foldName(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/[\u0300-\u036f\u200c\u200d]/g, '')
  // By way of capitals, which make ß the two letters it stands for.
  return plain
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll(/[\p{P}\p{S}\p{Z}]+/gu, ' ')
    .trim()
}

/** Groups of positions in `names` whose names are equal when folded; names without a letter are equal to none. */
export function findNamesakes(names: readonly string[]): readonly (readonly number[])[] {
  const placesByFold = new Map<string, number[]>()
  for (const [place, name] of names.entries()) {
    const fold = foldName(name)
    if (fold !== '') placesByFold.set(fold, [...(placesByFold.get(fold) ?? []), place])
  }
  return [...placesByFold.values()].filter(places => places.length > 1)
}
