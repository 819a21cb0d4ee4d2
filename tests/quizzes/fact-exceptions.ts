/** A fact that may differ from the dictionaries in one question, because the question is about that. */
export interface FactException {
  readonly question: string
  /** As the failing test prints it before the colon. */
  readonly found: string
  readonly reason: string
}

export const factExceptions: readonly FactException[] = []
