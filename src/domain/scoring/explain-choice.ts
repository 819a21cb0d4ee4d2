import type { QuestionOf } from '#src/domain/question/question.ts'
import type { RichText } from '#src/domain/question/rich-text.ts'
import type { OptionExplanation } from '#src/domain/scoring/explanation.ts'

type ChoiceQuestion = QuestionOf<'single-choice'> | QuestionOf<'multi-select'>

/** Every option in authored order, with its reason where it was wrongly chosen or wrongly left. */
export function explainChoice(
  question: ChoiceQuestion,
  key: readonly string[],
  chosenIds: readonly string[],
): OptionExplanation<RichText>[] {
  return question.options.map(({ id, reason }) => {
    const chosen = chosenIds.includes(id)
    const right = key.includes(id)
    return { id, chosen, right, reason: chosen === right ? null : (reason ?? null) }
  })
}
