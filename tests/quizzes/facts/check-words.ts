import { checkHl7Words } from '#tests/quizzes/facts/check-hl7-words.ts'
import { checkTags } from '#tests/quizzes/facts/check-tags.ts'
import { checkUids } from '#tests/quizzes/facts/check-uids.ts'
import type { FactProblem } from '#tests/quizzes/facts/fact-problem.ts'

/** What running text says of tags, UIDs and HL7 of this version that the dictionaries say otherwise. */
export function checkWords(text: string, version: string): FactProblem[] {
  return [...checkTags(text), ...checkUids(text), ...checkHl7Words(text, version)]
}
