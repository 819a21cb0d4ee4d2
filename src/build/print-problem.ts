import type { FileProblem } from '#src/exchange/own-bank/file-problem.ts'

/** `quizzes/hl7/hl7-adt.yaml:41:7 questions[2].key: The key names ...`: one line that terminals turn into a link. */
export function printProblem({ file, line, column, path, message }: FileProblem): string {
  return `${file}:${line}:${column} ${path === '' ? '' : `${path}: `}${message}`
}
