import { describe, expect, it } from 'vitest'
import { compileQuestion } from '#src/exchange/own-bank/compile-question.ts'
import { variantOf, type VariantTemplate } from '#src/domain/variants/variant-of.ts'
import { sampleQuestions } from '#tests/domain/question/sample-questions.ts'

const { question } = compileQuestion(sampleQuestions.numeric)
const template: VariantTemplate = {
  id: question.id,
  hash: 'templatehash',
  variants: { parameters: { images: { values: [10, 20, 30, 40], first: 10 } } },
  question: { ...question, stem: '{{images}} images' },
}
const shown = (number: number) => variantOf(template, number)

describe('the further showings of a template', () => {
  it('come round again, with the hash they had, and the first showing is none of them', () => {
    const round = [1, 2, 3].map(shown)
    const stems = new Set(round.map(one => one?.question.stem))
    expect(stems).toEqual(new Set(['20 images', '30 images', '40 images']))
    expect(round.map(one => one?.hash)).toEqual(['templatehash.1', 'templatehash.2', 'templatehash.3'])
    expect([4, 5, 6].map(shown)).toEqual(round)
    expect(shown(3000)).toEqual(round[2])
  })

  it('are none where no other numbers fit, or where a placeholder cannot be filled', () => {
    const { variants } = template
    expect(variantOf({ ...template, variants: { ...variants, constraints: ['images == 10'] } }, 1)).toBeNull()
    expect(variantOf({ ...template, question: { ...question, stem: '{{series}} series' } }, 1)).toBeNull()
  })

  it('are counted from 1', () => {
    for (const number of [0, -1, 1.5, Number.NaN]) expect(() => shown(number)).toThrow(RangeError)
  })
})
