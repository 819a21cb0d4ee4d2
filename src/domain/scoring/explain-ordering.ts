import type { QuestionOf } from '#src/domain/question/question.ts'
import type { RichText } from '#src/domain/question/rich-text.ts'
import type { StepExplanation } from '#src/domain/scoring/explanation.ts'

/** Every step in the right order, with its reason where it was placed elsewhere or not at all. */
export function explainOrdering(
  question: QuestionOf<'ordering'>,
  order: readonly string[],
): StepExplanation<RichText>[] {
  return question.items
    .map(({ id, reason }) => {
      const rightPosition = question.key.indexOf(id) + 1
      const givenPosition = order.includes(id) ? order.indexOf(id) + 1 : null
      return {
        id,
        rightPosition,
        givenPosition,
        reason: givenPosition === rightPosition ? null : (reason ?? null),
      }
    })
    .sort((a, b) => a.rightPosition - b.rightPosition)
}
