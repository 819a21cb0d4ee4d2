import { describe, expect, it } from 'vitest'
import { length, shortness } from '#src/domain/bank-quality/option-cues.ts'
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
