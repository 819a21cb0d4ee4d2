/** A `{{expression}}` in a text. */
export interface Placeholder {
  /** What stands between the brackets. */
  readonly expression: string
  /** Where the first bracket stands in the text, from 0. */
  readonly offset: number
  /** With the brackets. */
  readonly written: string
}

const pattern = /\{\{([\s\S]*?)\}\}/g

/** The placeholders of a text in order. */
export function findPlaceholders(text: string): Placeholder[] {
  return [...text.matchAll(pattern)].map(([written, expression = ''], place, all) => ({
    expression,
    offset: all[place]?.index ?? 0,
    written,
  }))
}

/** The text with what `write` makes of each expression in its place. */
export function replacePlaceholders(text: string, write: (expression: string) => string): string {
  return text.replaceAll(pattern, (_written, expression: string) => write(expression))
}
