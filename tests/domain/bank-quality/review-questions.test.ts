import { describe, expect, it } from 'vitest'
import { lengthRatio, reviewQuestion } from '#src/domain/bank-quality/review-questions.ts'
import { makeChoice, makeQuestion } from '#tests/domain/bank-quality/make-choice.ts'
import { sampleQuestions } from '#tests/domain/question/sample-questions.ts'

const stem =
  'A modality reports that its storage request was refused by the archive. What do you look at first?'
const reviewsOf = (text: string, ...options: readonly string[]) =>
  reviewQuestion(makeQuestion('q', text, ...options)).map(({ fault }) => fault)

describe('reviewQuestion', () => {
  it('has nothing to say about a plain question', () => {
    expect(reviewsOf(stem, '*the reject reason', 'the disk space', 'the network cable')).toEqual([])
  })

  it.each([
    ['a short stem', 'What now?', ['*one', 'two', 'six'], 'The stem has 2 words'],
    ['an open end', stem.slice(0, -1), ['*one', 'two', 'six'], 'does not end like a sentence'],
    ['a long option', stem, [`*${'word '.repeat(21)}`, 'two', 'six'], 'more than 20 words'],
    [
      'a long key',
      stem,
      ['*the reason that the reject message carries', 'the disk', 'the net'],
      'times as long',
    ],
    [
      'options alike',
      stem,
      ['*the reject reason code', 'reason code reject', 'the net'],
      'nearly the same words',
    ],
    ['an absolute key', stem, ['*it is always sent', 'now and then', 'on request'], 'absolute word'],
    ['a precise key', stem, ['*after 30 s', 'after a while', 'on request'], 'digits or brackets'],
    [
      'a repeated word',
      stem,
      ['*the archive log', 'the cable', 'the disk'],
      'Only the right option repeats "archive"',
    ],
    [
      'a key the others are made of',
      stem,
      ['*query modality worklist', 'query archive', 'print worklist'],
      'wrong ones look made out of it',
    ],
  ])('points at %s', (_name, text, options, sentence) => {
    expect(reviewsOf(text, ...options).join(' ')).toContain(sentence)
  })
})

describe('the length of a stem', () => {
  const scene = (words: number) => ({
    ...sampleQuestions['situational-judgement'],
    stem: `${'word '.repeat(words - 1)}end.`,
  })

  it.each([
    [150, []],
    [151, ['The stem has 151 words.']],
  ])('may have room for a scene: %d words', (words, faults) => {
    const found = reviewQuestion({ skill: 's', question: scene(words) })
    expect(found.map(({ fault }) => fault)).toEqual(faults)
  })
})

describe('lengthRatio', () => {
  it.each([
    [['*abcd', 'ab', 'ab', 'ab'], 2],
    [['*abcd', 'ab', 'abcdef'], 1],
    [['*abc', 'ab', 'abcd', 'abcdefgh'], 0.75],
  ])('of %j is %d', (options, expected) => {
    expect(lengthRatio(makeChoice('q', '', ...options).options)).toBeCloseTo(expected)
  })
})
