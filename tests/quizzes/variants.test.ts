import { describe, expect, it } from 'vitest'
import { checkVariants } from '#src/build/check-variants.ts'
import { compileQuestion } from '#src/exchange/own-bank/compile-question.ts'
import { readShippedQuizzes } from '#tests/quizzes/read-shipped-quizzes.ts'
import { findWritingFaults } from '#src/domain/bank-quality/question-faults.ts'
import { plainOptions } from '#src/domain/bank-quality/plain-choice.ts'
import { lengthRatio } from '#src/domain/bank-quality/review-questions.ts'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'
import { chanceScore } from '#src/domain/question/chance.ts'
import { authoredQuestionSchema, type Question, questionSchema } from '#src/domain/question/question.ts'
import { isWithinTolerance } from '#src/domain/scoring/within-tolerance.ts'
import { fillPlaceholders } from '#src/domain/variants/fill-placeholders.ts'
import { variantOf } from '#src/domain/variants/variant-of.ts'
import { findFactProblems } from '#tests/quizzes/facts/find-fact-problems.ts'

const drawn = 200

const { banks } = await readShippedQuizzes()
const templates = banks.flatMap(({ skill, questions }) =>
  questions.flatMap(({ authored, question, variants }) =>
    variants === null ? [] : [{ skill, first: authored, compiled: question, ...variants }],
  ),
)

const keyLength = (question: Question) =>
  question.kind === 'single-choice' ? lengthRatio(plainOptions(question)) : 1

const faultsOf = (skill: string, question: Question) =>
  findWritingFaults({ skill, question }).map(({ fault }) => fault)

it('at least 40 questions have changing numbers', () => {
  expect(templates.length).toBeGreaterThanOrEqual(40)
})

describe.each(templates.map(template => [template.first.id, template] as const))(
  'the further showings of %s',
  (_id, { skill, first, compiled, template, read }) => {
    const further = read.further.slice(0, drawn)
    const showings = further.map(values => ({
      authored: authoredQuestionSchema.parse(fillPlaceholders(read.authored, values, [])),
      question: questionSchema.parse(fillPlaceholders(template.question, values, [])),
    }))

    it('keep every rule of the banks', () => {
      expect(checkVariants(read, { skill, first }, drawn)).toEqual([])
    })

    it('say what is in the dictionaries', () => {
      const known = findFactProblems(first)
      const found = showings.flatMap(({ authored }) => findFactProblems(authored))
      expect([...new Set(found)].filter(problem => !known.includes(problem))).toEqual([])
    })

    it('have no placeholder left and are the same question of the same kind and level', () => {
      for (const { authored, question } of showings) {
        expect(JSON.stringify([authored, question])).not.toMatch(
          /\{\{|\bNaN\b|\bInfinity\b|\bundefined\b|\uE000/,
        )
        const { id, kind, level } = question
        expect({ id, kind, level }).toEqual({ id: first.id, kind: first.kind, level: first.level })
      }
    })

    it('are all different, also from the first one', () => {
      const texts = [compiled, ...showings.map(({ question }) => question)].map(canonicalJson)
      expect(new Set(texts).size).toBe(texts.length)
    })

    it('cannot be answered with the result of the first one', () => {
      if (first.kind !== 'numeric') return
      const same = showings.filter(
        ({ question }) =>
          question.kind === 'numeric' &&
          isWithinTolerance(first.key.value, question.key.value, question.key.tolerance),
      )
      expect(same.length / showings.length).toBeLessThanOrEqual(0.25)
    })

    it('show no more of their key than the first one, and are as hard to guess', () => {
      const known = faultsOf(skill.id, compiled)
      for (const { question } of showings) {
        expect(faultsOf(skill.id, question).filter(fault => !known.includes(fault))).toEqual([])
        expect(Math.abs(keyLength(question) - keyLength(compiled))).toBeLessThanOrEqual(0.3)
        expect(Math.abs(chanceScore(question) - chanceScore(compiled))).toBeLessThanOrEqual(0.1)
      }
    })

    it('are drawn in this order, and read as their Markdown does', () => {
      const shown = [0, further.length - 1].map(at => variantOf(template, at + 1)?.question)
      expect(shown).toEqual([showings[0]?.question, showings.at(-1)?.question])
      const [one] = showings
      expect(one === undefined ? null : compileQuestion(one.authored).question).toEqual(one?.question)
    })
  },
)
