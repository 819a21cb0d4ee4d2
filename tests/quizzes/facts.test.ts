import { describe, expect, it } from 'vitest'
import { readQuizzes } from '#src/build/read-quizzes.ts'
import { factExceptions } from '#tests/quizzes/fact-exceptions.ts'
import { checkQuestionFacts } from '#tests/quizzes/facts/check-question-facts.ts'

const { banks } = await readQuizzes('quizzes')
const questions = banks.flatMap(bank => bank.questions.map(({ authored }) => authored))

const isExcepted = (question: string, found: string) =>
  factExceptions.some(one => one.question === question && one.found === found)

describe('the facts named in the quizzes', () => {
  it.each(banks.map(bank => [bank.source.file, bank] as const))(
    'agree with the dictionaries in %s',
    (_file, bank) => {
      const problems = bank.questions.flatMap(({ authored }) =>
        checkQuestionFacts(authored)
          .filter(({ found }) => !isExcepted(authored.id, found))
          .map(({ found, message }) => `${authored.id}: ${found}: ${message}`),
      )
      expect(problems).toEqual([])
    },
  )

  it('are there to be checked', () => {
    expect(questions.length).toBeGreaterThan(0)
  })

  it('need every exception that is listed', () => {
    const unused = factExceptions.filter(({ question, found }) => {
      const asked = questions.find(({ id }) => id === question)
      return asked === undefined || !checkQuestionFacts(asked).some(problem => problem.found === found)
    })
    expect(unused).toEqual([])
  })
})
