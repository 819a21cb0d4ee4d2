import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { questionHashInput, shortenHash } from '#src/domain/question/question-hash.ts'
import { sampleQuestions } from '#tests/domain/question/sample-questions.ts'

const question = sampleQuestions['single-choice']

describe('questionHashInput', () => {
  it('does not depend on the order of keys, but on every text', () => {
    const reordered = { ...question, id: question.id }
    const { key, ...rest } = question
    expect(questionHashInput({ key, ...rest })).toBe(questionHashInput(reordered))
    expect(questionHashInput({ ...question, stem: 'A stem' })).not.toBe(questionHashInput(question))
    expect(questionHashInput({ ...question, options: question.options.toReversed() })).not.toBe(
      questionHashInput(question),
    )
  })
})

describe('shortenHash', () => {
  it('is the start of the base64url of the hash', () => {
    for (let index = 0; index < 50; index++) {
      const hash = createHash('sha256').update(`text ${index}`)
      const bytes = hash.copy().digest()
      expect(shortenHash(bytes)).toBe(hash.digest('base64url').slice(0, 12))
    }
  })

  it('refuses a hash that is too short', () => {
    expect(() => shortenHash(new Uint8Array(8))).toThrow(RangeError)
  })
})
