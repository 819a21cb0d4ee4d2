import type { AuthoredQuestion } from '#src/domain/question/question.ts'
import { factExceptions, type FactException } from '#tests/quizzes/fact-exceptions.ts'
import { checkQuestionFacts } from '#tests/quizzes/facts/check-question-facts.ts'

/** One line for each fact of a question that differs from the dictionaries and is no listed exception. */
export function findFactProblems(
  question: AuthoredQuestion,
  exceptions: readonly FactException[] = factExceptions,
): string[] {
  const own = exceptions.filter(one => one.question === question.id)
  return checkQuestionFacts(question)
    .filter(({ found }) => !own.some(one => one.found === found))
    .map(({ found, message }) => `${question.id}: ${found}: ${message}`)
}
