/** Something wrong in a file under `quizzes/`, with the place an editor can jump to. */
export interface QuizProblem {
  /** Path from the folder of the repository, with forward slashes. */
  readonly file: string
  /** 1 for the first line. */
  readonly line: number
  /** 1 for the first character of the line. */
  readonly column: number
  /** Keys and indexes from the top of the file, such as `questions[2].key`; empty for the file as a whole. */
  readonly path: string
  /** What is wrong and what to do, in whole sentences. */
  readonly message: string
}

/** `quizzes/hl7/hl7-adt.yaml:41:7 questions[2].key: The key names ...`: one line that terminals turn into a link. */
export function printProblem({ file, line, column, path, message }: QuizProblem): string {
  return `${file}:${line}:${column} ${path === '' ? '' : `${path}: `}${message}`
}

/** Writes a path of keys and indexes the way it is said: `questions[2].options[0].text`. */
export function printPath(path: readonly PropertyKey[]): string {
  return path
    .map(step => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')
}
