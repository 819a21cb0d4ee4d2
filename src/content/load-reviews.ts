/** How a question fared with a second reader who did not see its key. */
export interface SecondReading {
  readonly outcome: 'agreed' | 'repaired'
  /** Whether the source named was opened. */
  readonly sourceRead: boolean
  /** Day of the reading, yyyy-mm-dd. */
  readonly date: string
}

/** Fetches the second readings, by question id; a question that changed since has none. Rejects without a network. */
export async function loadReviews(): Promise<ReadonlyMap<string, SecondReading>> {
  const { default: reviews } = await import('virtual:reviews')
  return new Map(
    Object.entries(reviews).map(([id, [solvedBlind, sourceRead, date]]) => [
      id,
      { outcome: solvedBlind === 'repaired' ? 'repaired' : 'agreed', sourceRead: sourceRead === 'yes', date },
    ]),
  )
}
