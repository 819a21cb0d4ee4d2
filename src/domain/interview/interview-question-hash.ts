import { shortHash } from '#src/domain/assignment/assignment-hash.ts'
import type { InterviewQuestion } from '#src/domain/interview/guide.ts'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'

/**
 * Pins a version of an interview question: 12 characters, 72 bits of SHA-256 over its canonical JSON (as
 * `assignmentHash`). RELEASED FORMAT: it is in every rating of the log.
 */
export function interviewQuestionHash(question: InterviewQuestion): string {
  return shortHash(canonicalJson(question))
}
