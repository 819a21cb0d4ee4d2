import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outline } from '#src/content/outline.ts'
import { isOwnQuestionId } from '#src/domain/question/is-own-question.ts'
import { bankOfOwnQuestion, localQuestionId, ownQuestionId } from '#src/domain/question/own-question-id.ts'
import { slugSchema } from '#src/domain/question/question.ts'

const word = fc.stringMatching(/^[a-z0-9]{1,4}$/)
const slug = fc.array(word, { minLength: 1, maxLength: 4 }).map(words => words.join('-'))

describe('ids of own questions', () => {
  it('are slugs that say which bank they belong to', () => {
    expect(ownQuestionId('ct-quiz', 'q1')).toBe('own-7-ct-quiz-q1')
    expect(bankOfOwnQuestion('own-7-ct-quiz-q1')).toBe('ct-quiz')
    expect(localQuestionId('ct-quiz', 'own-7-ct-quiz-q1')).toBe('q1')
    expect(bankOfOwnQuestion('hl7-adt-a08')).toBeNull()
  })

  it('never meet, whatever banks and questions are called', () => {
    fc.assert(
      fc.property(slug, slug, slug, slug, (bank, id, otherBank, otherId) => {
        fc.pre(bank !== otherBank || id !== otherId)
        const own = ownQuestionId(bank, id)
        expect(own).not.toBe(ownQuestionId(otherBank, otherId))
        expect(slugSchema.safeParse(own).success).toBe(true)
        expect([bankOfOwnQuestion(own), localQuestionId(bank, own)]).toEqual([bank, id])
      }),
    )
    // The same letters, cut in two ways.
    expect(ownQuestionId('a', 'b-c')).not.toBe(ownQuestionId('a-b', 'c'))
  })

  it('are no shipped ids', () => {
    expect(outline.index.filter(({ id }) => isOwnQuestionId(id))).toEqual([])
  })
})
