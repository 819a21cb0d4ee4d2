import type { SecondReading } from '#src/content/load-reviews.ts'

/** How a question fared with its second reader, in a few words. */
export function readingWords(reading: SecondReading | undefined): string {
  if (reading === undefined) return 'Not read by a second reader yet'
  const outcome = reading.outcome === 'agreed' ? 'Second reader agreed' : 'Repaired after the second reading'
  return reading.sourceRead ? `${outcome}, source read` : outcome
}
