import { shortHash } from '#src/domain/assignment/assignment-hash.ts'
import type { InterviewQuestion } from '#src/domain/interview/guide.ts'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'

/** Pins the content of an interview question: the first 72 bits of the SHA-256 of its canonical JSON, base64url. */
export function interviewHash(question: InterviewQuestion): string {
  return shortHash(canonicalJson(question))
}
