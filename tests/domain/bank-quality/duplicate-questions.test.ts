import { describe, expect, it } from 'vitest'
import { findLikePairs } from '#src/domain/bank-quality/duplicate-questions.ts'
import { makeQuestion } from '#tests/domain/bank-quality/make-choice.ts'
import { sampleQuestions } from '#tests/domain/question/sample-questions.ts'

const bank = [
  makeQuestion('a', 'How many characters may an accession number have?', '*sixteen', 'sixty-four'),
  makeQuestion('b', 'Which port does the archive listen on?', '*104', '80'),
  makeQuestion('c', 'What does a modality query for its worklist?', '*scheduled steps', 'reports'),
]

describe('findLikePairs', () => {
  it('finds none among different questions', () => {
    expect(findLikePairs(bank)).toEqual([])
  })

  it('finds a question told again in other order, whatever its wrong options', () => {
    const again = makeQuestion('d', 'An accession number may have how many characters?', '*sixteen', 'eight')
    expect(findLikePairs([...bank, again])).toEqual([{ a: 'a', b: 'd', cosine: expect.closeTo(1, 5) }])
  })

  it('tells questions apart whose keys differ', () => {
    const other = makeQuestion('d', 'Which port does the archive listen on?', '*2762 for TLS', '80')
    const pairs = findLikePairs([...bank, other], 0.1)
    expect(pairs).toHaveLength(1)
    expect(pairs[0]?.cosine).toBeLessThan(0.85)
  })

  it('compares scenes by what can be done in them', () => {
    const scene = sampleQuestions['situational-judgement']
    const asked = (id: string, word: string) => ({
      skill: 's',
      question: {
        ...scene,
        id,
        actions: scene.actions.map((action, at) => ({ ...action, text: `${action.text} ${word}${at}` })),
      },
    })
    const pairs = findLikePairs([...bank, asked('d', ''), asked('e', ''), asked('f', 'otherwise')], 0.1)
    expect(pairs.map(({ a, b }) => [a, b])).toEqual([
      ['d', 'e'],
      ['d', 'f'],
      ['e', 'f'],
    ])
    expect(pairs[0]?.cosine).toBeCloseTo(1, 5)
    expect(pairs[1]?.cosine).toBeLessThan(0.85)
  })

  it('passes an empty bank', () => {
    expect(findLikePairs([])).toEqual([])
  })
})
