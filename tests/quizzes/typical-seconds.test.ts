import { expect, it } from 'vitest'
import { readShippedQuizzes } from '#tests/quizzes/read-shipped-quizzes.ts'
import { questionKinds } from '#src/domain/question/question-kinds.ts'
import { typicalSeconds } from '#src/domain/question/typical-seconds.ts'

const { banks } = await readShippedQuizzes()
const questions = banks.flatMap(bank => bank.questions.map(({ question }) => question))

it.each(questionKinds)('says of %s within a fifth what the authors expect', kind => {
  const seconds = questions.filter(question => question.kind === kind).map(question => question.seconds)
  const median = seconds.sort((a, b) => a - b)[Math.floor(seconds.length / 2)] ?? 0
  expect(Math.abs(typicalSeconds[kind] / median - 1)).toBeLessThan(0.2)
})
