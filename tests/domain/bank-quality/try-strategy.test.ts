import { describe, expect, it } from 'vitest'
import {
  convergence,
  hedged,
  length,
  oddForm,
  oddOneOut,
  precision,
  shortness,
  withoutAbsolutes,
  wordRepeat,
} from '#src/domain/bank-quality/option-cues.ts'
import { tryStrategy } from '#src/domain/bank-quality/try-strategy.ts'
import { makeChoice } from '#tests/domain/bank-quality/make-choice.ts'

describe('tryStrategy', () => {
  it('scores the key among the maxima by their number', () => {
    const choices = [
      makeChoice('a', 'Which?', '*long enough', 'short', 'tiny', 'wee'),
      makeChoice('b', 'Which?', '*same', 'size', 'x'),
      makeChoice('c', 'Which?', '*x', 'longer'),
    ]
    const { questions, score, chance, gain, guessed } = tryStrategy(choices, length)
    expect(guessed).toEqual(['a'])
    expect(questions).toBe(3)
    expect(score).toBeCloseTo((1 + 1 / 2 + 0) / 3)
    expect(chance).toBeCloseTo((1 / 4 + 1 / 3 + 1 / 2) / 3)
    expect(gain).toBeCloseTo(score - chance)
  })

  it('gives the probability of so many right guesses by chance', () => {
    const choices = Array.from({ length: 5 }, (_, at) =>
      makeChoice(`q${at}`, 'Which?', '*long', 'b', 'c', 'd'),
    )
    expect(tryStrategy(choices, length).p).toBeCloseTo(0.25 ** 5)
    expect(tryStrategy(choices, shortness).p).toBe(1)
  })

  it('has nothing to say about no questions', () => {
    expect(tryStrategy([], length)).toEqual({ questions: 0, score: 0, chance: 0, gain: 0, guessed: [], p: 1 })
  })
})

describe('the cues', () => {
  it.each([
    [
      'strike absolutes',
      withoutAbsolutes,
      ['It is always sent', '*It is sent on request', 'It is never sent'],
      1,
    ],
    ['hedges', hedged, ['It fails', '*It usually fails', 'It works'], 1],
    ['precision', precision, ['a lot', '*16 characters', 'very few'], 1],
    ['convergence', convergence, ['query archive', '*query modality worklist', 'print worklist'], 1],
    ['words of the stem', wordRepeat, ['restart it', '*check the association request', 'wait'], 1],
    ['odd form', oddForm, ['Restart it', '*checking the log', 'Call somebody'], 1],
  ])('%s point at the option that shows most', (_name, cue, options, expected) => {
    const choice = makeChoice('q', 'The association is refused. What first?', ...options)
    const values = options.map((_, at) => cue(choice, at))
    expect(values.indexOf(Math.max(...values))).toBe(expected)
  })

  it.each([
    [['To wait', 'To call', 'Restart'], 2],
    [['Waiting', 'Calling', 'Restart'], 2],
    [['5 MB', '6 MB', 'none'], 2],
    [['Wait.', 'Call.', 'Run'], 2],
    [['wait', 'call', 'Run'], 2],
    [['wait', 'call', 'run'], null],
    [['To wait', 'Calling', 'Run'], null],
    [['Wait', 'call'], null],
  ])('the odd one out of %j is %j', (options, expected) => {
    expect(oddOneOut(makeChoice('q', 'Which?', ...options))).toBe(expected)
  })
})
