import { ownIdStart } from '#src/domain/question/is-own-question.ts'

/**
 * Id of an own question in the app, such as `own-7-ct-quiz-q1` of the bank `ct-quiz`. It differs from every shipped id, and
 * from ids of other banks: the length tells where the id of the bank ends.
 */
export function ownQuestionId(bankId: string, id: string): string {
  return `${ownIdStart}${bankId.length}-${bankId}-${id}`
}

/** Id of the bank an own question belongs to; null for a shipped one. */
export function bankOfOwnQuestion(id: string): string | null {
  const found = /^own-(\d+)-(.+)$/.exec(id)
  return found === null ? null : (found[2] ?? '').slice(0, Number(found[1]))
}

/** The id of an own question as its author wrote it; `id` must be one of this bank. */
export function localQuestionId(bankId: string, id: string): string {
  return id.slice(ownQuestionId(bankId, '').length)
}
