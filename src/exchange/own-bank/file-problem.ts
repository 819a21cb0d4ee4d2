/** Something wrong in a bank file, shipped or imported, with the place an editor can jump to. */
export interface FileProblem {
  /** Name of the file; of a shipped one its path from the folder of the repository, with forward slashes. */
  readonly file: string
  /** 1 for the first line. */
  readonly line: number
  /** 1 for the first character of the line. */
  readonly column: number
  /**
   * Keys and indexes from the top of the file, such as `questions[2].key`, or the column of a table; empty for the file
   * as a whole.
   */
  readonly path: string
  /** What is wrong and what to do, in whole sentences. */
  readonly message: string
}
