import { bankOfOwnQuestion } from '#src/domain/question/own-question-id.ts'

/** Name of the own bank a question belongs to, or its id where the bank is gone. */
export function ownBankName(
  questionId: string,
  ownBanks: readonly { readonly id: string; readonly name: string }[],
): string {
  const bankId = bankOfOwnQuestion(questionId)
  return ownBanks.find(({ id }) => id === bankId)?.name ?? bankId ?? ''
}
