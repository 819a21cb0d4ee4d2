import type { OptionCue } from '#src/domain/bank-quality/option-cues.ts'
import type { PlainChoice } from '#src/domain/bank-quality/plain-choice.ts'
import { upperTail } from '#src/domain/bank-quality/upper-tail.ts'

/** What a guesser gets out of a cue. */
export interface StrategyResult {
  readonly questions: number
  /** Expected share of right guesses, 0..1. */
  readonly score: number
  /** The same for blind guessing: mean of 1/options. */
  readonly chance: number
  /** score - chance. */
  readonly gain: number
  /** Ids of the questions guessed right without a tie. */
  readonly guessed: readonly string[]
  /** Probability of so many right guesses, or more, if the cue meant nothing. */
  readonly p: number
}

/**
 * Guesses every question by the option that shows most of a cue, ties at random: S = mean of [key among the
 * maxima] / number of maxima. measurement.md section 6.
 */
export function tryStrategy(choices: readonly PlainChoice[], cue: OptionCue): StrategyResult {
  return strategyResult(
    choices,
    choices.map(choice =>
      expectedGuess(
        choice,
        choice.options.map((_, option) => cue(choice, option)),
      ),
    ),
  )
}

/** Share of right guesses of one question when options are taken by the highest value, ties at random. */
export function expectedGuess(choice: PlainChoice, values: readonly number[]): number {
  const most = Math.max(...values)
  const taken = choice.options.filter((_, option) => values[option] === most)
  return taken.filter(({ isKey }) => isKey).length / taken.length
}

/**
 * Sums up guesses. The probability is exact for guesses without ties (Poisson binomial, one trial per question
 * with its own chance); a sum with broken ties is rounded to the nearest whole number of right guesses.
 */
export function strategyResult(choices: readonly PlainChoice[], guesses: readonly number[]): StrategyResult {
  const chances = choices.map(({ options }) => 1 / options.length)
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const score = mean(guesses)
  const chance = mean(chances)
  const right = Math.round(score * guesses.length)
  const guessed = choices.filter((_, at) => guesses[at] === 1).map(({ id }) => id)
  return {
    questions: choices.length,
    score,
    chance,
    gain: score - chance,
    guessed,
    p: upperTail(chances, right),
  }
}
