/** Something a question says that the dictionaries say otherwise. */
export interface FactProblem {
  /** The words or the place in the question that are meant. */
  readonly found: string
  readonly message: string
}

/** A piece of a question's text and where it stands. */
export interface TextPiece {
  /** Such as `options[2].reason`. */
  readonly path: string
  readonly text: string
}
