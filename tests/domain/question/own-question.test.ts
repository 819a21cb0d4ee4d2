import { describe, expect, it } from 'vitest'
import { checkOwnQuestion, checkQuestion } from '#src/domain/question/check-question.ts'
import {
  type AuthoredQuestion,
  authoredQuestionSchema,
  ownQuestionSchema,
} from '#src/domain/question/question.ts'
import { sampleQuestions as sample, sampleSkill } from '#tests/domain/question/sample-questions.ts'

const withoutReason = <Part extends { readonly reason?: string | undefined }>(parts: readonly Part[]) =>
  parts.map(({ reason: _reason, ...rest }) => rest)

const { matching, ordering, numeric } = sample
const single = sample['single-choice']
const multi = sample['multi-select']
const short = sample['short-text']
const pick = sample['pick-in-artefact']

/** What the author of an own question may leave out. */
const bare: readonly (readonly [what: string, question: AuthoredQuestion])[] = [
  ['sub-topics', { ...single, covers: [] }],
  ['sources', { ...single, source: [] }],
  ['reasons of single choice', { ...single, options: withoutReason(single.options) }],
  ['reasons of several right', { ...multi, options: withoutReason(multi.options) }],
  ['reasons of steps', { ...ordering, items: withoutReason(ordering.items) }],
  ['reasons of prompts', { ...matching, prompts: withoutReason(matching.prompts) }],
  ['reasons of leftover answers', { ...matching, answers: withoutReason(matching.answers) }],
  ['typical wrong numbers', { ...numeric, slips: [] }],
  ['typical wrong texts', { ...short, slips: [] }],
  ['tempting places', { ...pick, slips: [] }],
]

describe('an own question', () => {
  it.each(bare)('may leave out %s', (_what, question) => {
    expect(ownQuestionSchema.safeParse(question).success).toBe(true)
    expect(checkOwnQuestion(question, sampleSkill)).toEqual([])
  })

  it('is held to every other rule', () => {
    const question = { ...single, key: 'z', options: withoutReason(single.options) }
    expect(checkOwnQuestion(question, sampleSkill)).toEqual([
      { path: ['key'], message: expect.stringContaining('names "z"') },
    ])
    const { explanation: _explanation, ...unexplained } = single
    expect(ownQuestionSchema.safeParse(unexplained).success).toBe(false)
    expect(ownQuestionSchema.safeParse({ ...single, colour: 'red' }).success).toBe(false)
  })
})

describe('a shipped question', () => {
  it.each(bare)('may not leave out %s', (_what, question) => {
    const fits = authoredQuestionSchema.safeParse(question).success
    expect(fits && checkQuestion(question, sampleSkill).length === 0).toBe(false)
  })
})
