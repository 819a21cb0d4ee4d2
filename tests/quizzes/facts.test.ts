import { describe, expect, it } from 'vitest'
import { readShippedQuizzes } from '#tests/quizzes/read-shipped-quizzes.ts'
import { factExceptions } from '#tests/quizzes/fact-exceptions.ts'
import { checkInterviewFacts } from '#tests/quizzes/facts/check-interview-facts.ts'
import { findFactProblems } from '#tests/quizzes/facts/find-fact-problems.ts'

const { banks, interview } = await readShippedQuizzes()
const questions = banks.flatMap(bank => bank.questions.map(({ authored }) => authored))

describe('the facts named in the quizzes', () => {
  it.each(banks.map(bank => [bank.source.file, bank] as const))(
    'agree with the dictionaries in %s',
    (_file, bank) => {
      expect(bank.questions.flatMap(({ authored }) => findFactProblems(authored))).toEqual([])
    },
  )

  it('agree with the dictionaries in the interview questions', () => {
    expect(interview.flatMap(checkInterviewFacts)).toEqual([])
  })

  it('are there to be checked', () => {
    expect(questions.length).toBeGreaterThan(0)
    expect(interview.length).toBeGreaterThan(0)
  })

  it('need every exception that is listed', () => {
    const unused = factExceptions.filter(exception => {
      const asked = questions.find(({ id }) => id === exception.question)
      const others = factExceptions.filter(one => one !== exception)
      return asked === undefined || findFactProblems(asked, others).length === 0
    })
    expect(unused).toEqual([])
  })
})
