import { type Quizzes, readQuizzes } from '#src/build/read-quizzes.ts'

let reading: Promise<Quizzes> | null = null

/** The quizzes the app ships with, read once in each process. */
export function readShippedQuizzes(): Promise<Quizzes> {
  return (reading ??= readQuizzes('quizzes'))
}
