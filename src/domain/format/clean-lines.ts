import { cleanLine, type CleanLine } from '#src/domain/format/clean-line.ts'

/** The same for a text of several lines: each is cleaned, the breaks between them stay, none stand around them. */
export function cleanLines(from: string): CleanLine {
  const lines = from.split(/\r\n|\r|\n/).map(cleanLine)
  return {
    text: lines
      .map(({ text }) => text)
      .join('\n')
      .trim(),
    removed: lines.reduce((sum, { removed }) => sum + removed, 0),
  }
}
