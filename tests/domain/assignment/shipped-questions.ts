import { loadBank } from '#src/content/load-bank.ts'
import { outline } from '#src/content/outline.ts'
import type { Question } from '#src/domain/question/question.ts'

/** Every question of the app, in the order of the skills. */
export async function shippedQuestions(): Promise<readonly Question[]> {
  const banks = await Promise.all(outline.skills.map(({ id }) => loadBank(id)))
  return banks.flatMap(bank => {
    if (bank.kind === 'failed') throw new Error(bank.reason)
    return [...bank.questions.values()].map(({ question }) => question)
  })
}
