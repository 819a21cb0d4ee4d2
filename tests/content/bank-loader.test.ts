import { describe, expect, it } from 'vitest'
import { compileQuestion } from '#src/exchange/own-bank/compile-question.ts'
import { createBankLoader } from '#src/content/bank-loader.ts'
import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import { sampleQuestions } from '#tests/domain/question/sample-questions.ts'

const { question } = compileQuestion(sampleQuestions['single-choice'])
const index: IndexedQuestion[] = [
  { id: question.id, skill: 'hl7-syntax', level: 40, kind: 'single-choice', hash: 'abcdefghijkl' },
]

/** A bank that fails as often as told before it arrives. */
function unreliable(failures: number) {
  let fetches = 0
  const fetchBank = async () => {
    fetches += 1
    if (fetches <= failures) throw new TypeError('Failed to fetch')
    return { default: [question] }
  }
  return { fetchBank, fetches: () => fetches }
}

describe('createBankLoader', () => {
  it('gives the questions by id with their hashes, and fetches once', async () => {
    const { fetchBank, fetches } = unreliable(0)
    const loadBank = createBankLoader({ 'hl7-syntax': fetchBank }, index)
    const [one, two] = await Promise.all([loadBank('hl7-syntax'), loadBank('hl7-syntax')])
    expect(one).toEqual({
      kind: 'bank',
      questions: new Map([[question.id, { question, hash: 'abcdefghijkl' }]]),
    })
    expect(two).toBe(one)
    expect(fetches()).toBe(1)
  })

  it('tries once more by itself', async () => {
    const { fetchBank, fetches } = unreliable(1)
    expect((await createBankLoader({ 'hl7-syntax': fetchBank }, index)('hl7-syntax')).kind).toBe('bank')
    expect(fetches()).toBe(2)
  })

  it('fails with a sentence, and tries again when asked again', async () => {
    const { fetchBank } = unreliable(2)
    const loadBank = createBankLoader({ 'hl7-syntax': fetchBank }, index)
    expect(await loadBank('hl7-syntax')).toEqual({
      kind: 'failed',
      reason:
        'These questions could not be loaded. Check the connection, or reload if the app was updated. (TypeError: Failed to fetch)',
    })
    expect((await loadBank('hl7-syntax')).kind).toBe('bank')
  })

  it.each(['hl7-adt', 'toString', '__proto__'])('has no questions for %s', async skill => {
    const loadBank = createBankLoader({}, index)
    expect(await loadBank(skill)).toEqual({
      kind: 'failed',
      reason: `This version of the app has no questions for the skill "${skill}".`,
    })
  })

  it('throws when bank and index are not of one build: that is a bug', async () => {
    const loadBank = createBankLoader({ 'hl7-syntax': unreliable(0).fetchBank }, [])
    await expect(loadBank('hl7-syntax')).rejects.toThrow(`${question.id} is not in the question index`)
  })
})
