import type { Skill } from '#src/domain/catalog/skill.ts'
import { checkQuestion } from '#src/domain/question/check-question.ts'
import { type Problem, under } from '#src/domain/question/problem.ts'
import type { BankFile } from '#src/domain/question/question.ts'
import { repeatedIds } from '#src/domain/question/repeated-ids.ts'

/** Everything wrong with a bank file that its schema cannot see; `skill` is the one its `skill` key names. */
export function checkBankFile(bank: BankFile, skill: Skill): Problem[] {
  return [
    ...repeatedIds('questions', bank.questions),
    ...bank.questions.flatMap((question, index) =>
      under(['questions', index], checkQuestion(question, skill)),
    ),
  ]
}
