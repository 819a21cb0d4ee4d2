/** Words, tags and fields with their definitions. */
export interface Glossary {
  readonly definitions: ReadonlyMap<string, string>
  /** Finds the words in a text, longer ones before shorter ones; null where there are none. */
  readonly pattern: RegExp | null
}

/** A piece of a text: a word that has a definition, or what stands between such words. */
export interface TextPiece {
  readonly text: string
  readonly definition: string | null
}

const hl7Place = /[A-Z][A-Z0-9]{2}(?:-\d+(?:\.\d+)?)?/
const tag = /\([0-9A-Fa-f]{4},[0-9A-Fa-fx]{4}\)/
const special = /[.*+?^${}()|[\]\\]/g

/** Letters, digits and hyphens belong to a word; so `C-STORE` is not found in `C-STORE-RQ`, nor `MSH` in `MSHX`. */
const edge = String.raw`[\p{L}\p{N}-]`

/** A glossary of these words; made once, since what finds them takes longer to make than to use. */
export function createGlossary(definitions: ReadonlyMap<string, string>): Glossary {
  const words = [...definitions.keys()].toSorted((a, b) => b.length - a.length)
  if (words.length === 0) return { definitions, pattern: null }
  const one = words.map(word => word.replaceAll(special, String.raw`\$&`)).join('|')
  return { definitions, pattern: new RegExp(`(?<!${edge})(?:${one})(?!${edge})`, 'gu') }
}

/** Cuts a text where words of the glossary begin and end; the pieces joined are the text. */
export function findTerms(text: string, { definitions, pattern }: Glossary): TextPiece[] {
  const pieces: TextPiece[] = []
  let start = 0
  for (const match of pattern === null ? [] : text.matchAll(pattern)) {
    const [word] = match
    if (match.index > start) pieces.push({ text: text.slice(start, match.index), definition: null })
    pieces.push({ text: word, definition: definitions.get(word) ?? null })
    start = match.index + word.length
  }
  if (start < text.length) pieces.push({ text: text.slice(start), definition: null })
  return pieces
}

/** All that looks like an attribute's tag, an HL7 segment, field or component in a text. */
export function findPlaces(text: string): string[] {
  const pattern = new RegExp(`${tag.source}|(?<!${edge})${hl7Place.source}(?!${edge})`, 'gu')
  return [...text.matchAll(pattern)].map(([place]) => place)
}
