import { cleanLine } from '#src/domain/format/clean-line.ts'

/** A result file that was found among what was dropped, or why something there is none. */
export type DroppedItem =
  { readonly name: string; readonly bytes: Uint8Array } | { readonly name: string; readonly refused: string }

/** Result files are called so. */
export const resultExtension = '.pacsready-result'

const longestName = 200

/** A file's name as it may be shown and kept: it never leads anywhere, so all that matters is that it can be read. */
export function shownName(name: string): string {
  const { text } = cleanLine(name)
  return text.length <= longestName ? text || 'no name' : `${text.slice(0, longestName - 1)}…`
}
