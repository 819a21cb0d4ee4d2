import type { QuestionOf } from '#src/domain/question/question.ts'
import type { ResponseOf } from '#src/domain/question/response.ts'
import type { RichText } from '#src/domain/question/rich-text.ts'
import type { PromptExplanation } from '#src/domain/scoring/explanation.ts'

/** Every prompt in authored order, with the reasons that apply where its match is wrong or missing. */
export function explainMatching(
  question: QuestionOf<'matching'>,
  pairs: ResponseOf<'matching'>['pairs'],
): PromptExplanation<RichText>[] {
  return question.prompts.map(({ id, answer, reason }) => {
    const givenAnswer = pairs.find(({ prompt }) => prompt === id)?.answer ?? null
    const isRight = givenAnswer === answer
    const used = question.answers.find(candidate => candidate.id === givenAnswer)
    return {
      id,
      rightAnswer: answer,
      givenAnswer,
      reason: isRight ? null : (reason ?? null),
      answerReason: isRight ? null : (used?.reason ?? null),
    }
  })
}
