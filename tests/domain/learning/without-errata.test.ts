import { describe, expect, it } from 'vitest'
import { lastSeenByQuestion } from '#src/domain/learning/evidence.ts'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import { questionsWithErrata, withoutErrata } from '#src/domain/learning/without-errata.ts'
import { hexId, newYear, responseEvent } from '#tests/domain/learning/learner-events.ts'

const erratum = (questionId: string, ...hashes: string[]) => ({
  questionId,
  hashes,
  date: '2026-01-31',
  whatWasWrong: 'Two options were right.',
})

const evidence = foldEvents([
  responseEvent({ attempt: 'a', questionHash: 'old' }),
  responseEvent({ attempt: 'b', questionHash: 'older' }),
  responseEvent({ attempt: 'c', questionHash: 'new' }),
  responseEvent({ attempt: 'a', questionId: 'question-two', seq: 1, questionHash: 'old' }),
])

describe('evidence without errata', () => {
  it('lacks the responses to wrong versions, by question and hash', () => {
    const sound = withoutErrata(evidence, [erratum('question-one', 'old'), erratum('question-one', 'older')])
    const standing = (questionId: string, attempt: string) =>
      sound.questions.get(questionId)?.get(hexId(attempt))?.standing
    expect(standing('question-one', 'a')).toBeNull()
    expect(standing('question-one', 'b')).toBeNull()
    expect(standing('question-one', 'c')).toMatchObject({ questionHash: 'new' })
    expect(standing('question-two', 'a')).toMatchObject({ questionHash: 'old' })
  })

  it('lacks the responses to all variants of a template found wrong, and to none of another', () => {
    const variants = foldEvents([
      responseEvent({ attempt: 'a', questionHash: 'abcdefghijkl' }),
      responseEvent({ attempt: 'b', questionHash: 'templatehash.1' }),
      responseEvent({ attempt: 'c', questionHash: 'templatehash.23' }),
      responseEvent({ attempt: 'd', questionHash: 'templatehas2.1' }),
    ])
    const errata = [erratum('question-one', 'templatehash')]
    const sound = withoutErrata(variants, errata).questions.get('question-one')
    const left = ['a', 'b', 'c', 'd'].filter(attempt => sound?.get(hexId(attempt))?.standing !== null)
    expect(left).toEqual(['a', 'd'])
    expect(questionsWithErrata(variants, errata)).toEqual(['question-one'])
  })

  it('lacks the responses to what travelled without its key, where it was made of a wrong version', () => {
    const travelled = foldEvents([
      responseEvent({ attempt: 'a', questionHash: 'withheld-AAAAAAAAAAAA:templatehash' }),
      responseEvent({ attempt: 'b', questionHash: 'withheld-AAAAAAAAAAAA:templatehash.7' }),
      responseEvent({ attempt: 'c', questionHash: 'withheld-AAAAAAAAAAAA:corrected-wo' }),
      // Handed out before the version was named: nobody can tell which it was.
      responseEvent({ attempt: 'd', questionHash: 'withheld-AAAAAAAAAAAA' }),
    ])
    const sound = withoutErrata(travelled, [erratum('question-one', 'templatehash')])
    const encounters = sound.questions.get('question-one')
    const left = ['a', 'b', 'c', 'd'].filter(attempt => encounters?.get(hexId(attempt))?.standing !== null)
    expect(left).toEqual(['c', 'd'])
  })

  it('still knows that the question was seen, and leaves the original alone', () => {
    const sound = withoutErrata(evidence, [erratum('question-one', 'old', 'older', 'new')])
    expect(lastSeenByQuestion(sound).get('question-one')).toBe(newYear)
    expect(evidence.questions.get('question-one')?.get(hexId('a'))?.standing).not.toBeNull()
    expect(sound.questions.get('question-two')).toBe(evidence.questions.get('question-two'))
  })

  it('is the same object when nothing is concerned', () => {
    const others = [
      erratum('question-one', 'never'),
      erratum('question-nine', 'old'),
      erratum('constructor', 'old'),
    ]
    expect(withoutErrata(evidence, others)).toBe(evidence)
    expect(withoutErrata(evidence, [])).toBe(evidence)
  })

  it('names the questions concerned, once each', () => {
    const errata = [
      erratum('question-one', 'old'),
      erratum('question-one', 'older'),
      erratum('question-two', 'new'),
      erratum('question-nine', 'old'),
    ]
    expect(questionsWithErrata(evidence, errata)).toEqual(['question-one'])
  })
})
