import type { FileProblem } from '#src/exchange/own-bank/file-problem.ts'

type Path = readonly PropertyKey[]

/** A file that was parsed, with its value and the way back from a path in the value to a place in the file. */
export interface TextSource {
  readonly file: string
  readonly value: unknown
  /** Faults of the writing itself; `value` is then null. */
  readonly problems: readonly FileProblem[]
  /** A problem at a path; a path to something missing points at the deepest part that is there. */
  readonly problemAt: (path: Path, message: string) => FileProblem
  /** A problem inside the text at a path, where it has the characters `found` for the `nth` time (from 0). */
  readonly problemInText: (path: Path, found: string, nth: number, message: string) => FileProblem
}
