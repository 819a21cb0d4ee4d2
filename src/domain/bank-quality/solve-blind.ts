import {
  convergence,
  hedged,
  length,
  oddForm,
  precision,
  withoutAbsolutes,
  wordRepeat,
  type OptionCue,
} from '#src/domain/bank-quality/option-cues.ts'
import type { PlainChoice } from '#src/domain/bank-quality/plain-choice.ts'
import { expectedGuess, strategyResult, type StrategyResult } from '#src/domain/bank-quality/try-strategy.ts'

const relativeLength: OptionCue = (choice, option) => {
  const mean = choice.options.reduce((sum, { text }) => sum + text.length, 0) / choice.options.length
  return length(choice, option) / Math.max(1, mean)
}

const cues = [relativeLength, withoutAbsolutes, hedged, convergence, wordRepeat, precision, oddForm]

const folds = 10
const steps = 300
const stepSize = 0.5
/** Weight of the ridge penalty, so that a cue two questions show is not taken for a law. */
const ridge = 0.01

/**
 * The best guess somebody makes who has learned all cues at once: 10-fold cross-validated logistic regression of
 * "is the key" on the cues of an option, relative to the other options of its question; the option with the highest
 * value is taken. measurement.md section 6. The place in the file is not among the cues, since options are shuffled
 * for every attempt. Questions are dealt to folds by their order of id, so the result does not depend on the order
 * of files.
 */
export function solveBlind(choices: readonly PlainChoice[]): StrategyResult {
  const sorted = choices.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const rows = standardise(sorted.map(centredCues))
  const weights = Array.from({ length: folds }, (_, fold) => fit(sorted, rows, fold))
  const guesses = sorted.map((choice, at) => {
    const values = rows[at]?.map(row => dot(row, weights[at % folds] ?? [])) ?? []
    return expectedGuess(choice, values)
  })
  return strategyResult(sorted, guesses)
}

/** Per option the cues less their mean over the options of the question. */
function centredCues(choice: PlainChoice): number[][] {
  const values = choice.options.map((_, option) => cues.map(cue => cue(choice, option)))
  const means = cues.map((_, at) => values.reduce((sum, row) => sum + (row[at] ?? 0), 0) / values.length)
  return values.map(row => row.map((value, at) => value - (means[at] ?? 0)))
}

/** Scales every cue to standard deviation 1 over all options, so that one step size suits all. */
function standardise(rows: readonly number[][][]): number[][][] {
  const all = rows.flat()
  const deviations = cues.map((_, at) =>
    Math.sqrt(all.reduce((sum, row) => sum + (row[at] ?? 0) ** 2, 0) / Math.max(1, all.length)),
  )
  return rows.map(options => options.map(row => row.map((value, at) => value / (deviations[at] || 1))))
}

/** Gradient ascent on the penalised log-likelihood of the options outside the fold. */
function fit(choices: readonly PlainChoice[], rows: readonly number[][][], fold: number): number[] {
  const samples = choices.flatMap((choice, at) =>
    at % folds === fold
      ? []
      : choice.options.map(({ isKey }, option) => ({ isKey, row: rows[at]?.[option] ?? [] })),
  )
  let weights = cues.map(() => 0)
  const base = samples.filter(({ isKey }) => isKey).length / Math.max(1, samples.length)
  const intercept = Math.log(base / (1 - base))
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map(weight => -ridge * weight)
    for (const { isKey, row } of samples) {
      const error = (isKey ? 1 : 0) - 1 / (1 + Math.exp(-intercept - dot(row, weights)))
      for (const [at, value] of row.entries())
        gradient[at] = (gradient[at] ?? 0) + (error * value) / samples.length
    }
    weights = weights.map((weight, at) => weight + stepSize * (gradient[at] ?? 0))
  }
  return weights
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)
}
