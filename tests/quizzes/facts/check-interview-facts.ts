import { usualVersion } from '#src/build/dictionaries/hl7-standard.ts'
import type { InterviewQuestion } from '#src/domain/interview/guide.ts'
import { checkFieldCodes } from '#tests/quizzes/facts/check-field-codes.ts'
import { checkWords } from '#tests/quizzes/facts/check-words.ts'
import { piecesOf } from '#tests/quizzes/facts/question-pieces.ts'

/** One line for each fact of an interview question that differs from the dictionaries. */
export function checkInterviewFacts(question: InterviewQuestion): string[] {
  return [...piecesOf(question)].flatMap(({ path, text }) =>
    [...checkWords(text, usualVersion), ...checkFieldCodes(text)].map(
      ({ found, message }) => `${question.id}: ${found}: ${path}: ${message}`,
    ),
  )
}
