import {
  convergence,
  hasAbsolute,
  hasHedge,
  length,
  oddForm,
  precision,
  shortness,
  withoutAbsolutes,
  wordRepeat,
  type OptionCue,
} from '#src/domain/bank-quality/option-cues.ts'
import {
  plainChoices,
  plainOptions,
  type BankQuestion,
  type PlainChoice,
  type PlainOption,
} from '#src/domain/bank-quality/plain-choice.ts'
import { judge, type QualityMetric } from '#src/domain/bank-quality/quality-metric.ts'
import { negativesIn } from '#src/domain/bank-quality/question-faults.ts'
import { lengthRatio } from '#src/domain/bank-quality/review-questions.ts'
import { solveBlind } from '#src/domain/bank-quality/solve-blind.ts'
import { tryStrategy, type StrategyResult } from '#src/domain/bank-quality/try-strategy.ts'
import { chiSquareTail, upperTail } from '#src/domain/bank-quality/upper-tail.ts'
import { wordsOf } from '#src/domain/bank-quality/words-of.ts'
import { chanceScore } from '#src/domain/question/chance.ts'
import { plusMinusScore } from '#src/domain/scoring/plus-minus-score.ts'

const strategies: readonly (readonly [string, OptionCue, number])[] = [
  ['longest option', length, 0.05],
  ['shortest option', shortness, 0.05],
  ['strike absolute words', withoutAbsolutes, 0.03],
  ['odd form', oddForm, 0.05],
  ['most words shared with other options', convergence, 0.05],
  ['most words repeated from the stem', wordRepeat, 0.05],
  ['digits or brackets', precision, 0.05],
]

/** All figures about a bank of questions; measurement.md section 6. */
export function measureQuality(questions: readonly BankQuestion[]): QualityMetric[] {
  const choices = plainChoices(questions)
  return [
    ...strategies.map(([name, cue, limit]) => strategyMetric(name, tryStrategy(choices, cue), limit)),
    strategyMetric('blind solver', solveBlind(choices), 0.05),
    meanMetric(
      'length of the key by the wrong options',
      choices.map(({ options }) => lengthRatio(options)),
      0.9,
      1.15,
    ),
    wordRateMetric('absolute words, wrong less right options', choices, hasAbsolute, false),
    wordRateMetric('hedges, right less wrong options', choices, hasHedge, true),
    keyPlaceMetric(choices),
    ...multiSelectMetrics(questions),
    shareMetric(
      'stems that ask for what is not',
      choices.map(({ stem }) => negativesIn(stem).length > 0),
      0.05,
    ),
    shareMetric('stems shorter than their options', choices.map(isStemShorter), 0.1),
    shareMetric(
      'questions with two options',
      choices.map(({ options }) => options.length === 2),
      0.05,
    ),
  ]
}

function strategyMetric(
  name: string,
  { gain, p, questions, guessed }: StrategyResult,
  limit: number,
): QualityMetric {
  const accept = `at most ${limit} above chance`
  const ok = judge(gain <= limit, questions, p)
  return { name: `gain: ${name}`, value: gain, accept, questions, p, ok, givenAway: guessed }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

/** A mean that may lie outside its limits by two standard errors in a small bank, which is about one case of forty. */
function meanMetric(name: string, values: readonly number[], low: number, high: number): QualityMetric {
  const value = mean(values)
  const variance = values.reduce((sum, one) => sum + (one - value) ** 2, 0) / Math.max(1, values.length - 1)
  const error = Math.sqrt(variance / Math.max(1, values.length))
  const outside = Math.max(low - value, value - high, 0)
  return {
    name: `mean: ${name}`,
    value,
    accept: `${low} to ${high}`,
    questions: values.length,
    p: null,
    ok: values.length === 0 || judge(outside === 0, values.length, outside <= 2 * error ? 1 : 0),
  }
}

/** A share of questions that must stay small; its probability is that of so many, or more, at the limit. */
function shareMetric(name: string, found: readonly boolean[], limit: number): QualityMetric {
  const count = found.filter(Boolean).length
  const value = count / Math.max(1, found.length)
  const p = upperTail(
    found.map(() => limit),
    count,
  )
  const accept = `at most ${limit}`
  return {
    name: `share: ${name}`,
    value,
    accept,
    questions: found.length,
    p,
    ok: judge(value <= limit, found.length, p),
  }
}

/** Difference in how often a kind of word occurs in right and wrong options; within two standard errors in a small bank. */
function wordRateMetric(
  name: string,
  choices: readonly PlainChoice[],
  has: (text: string) => boolean,
  rightLessWrong: boolean,
): QualityMetric {
  const options = choices.flatMap(choice => choice.options)
  const rate = (some: readonly PlainOption[]) => mean(some.map(({ text }) => (has(text) ? 1 : 0)))
  const right = options.filter(({ isKey }) => isKey)
  const wrong = options.filter(({ isKey }) => !isKey)
  const value = rightLessWrong ? rate(right) - rate(wrong) : rate(wrong) - rate(right)
  const all = rate(options)
  const error = Math.sqrt(all * (1 - all) * (1 / Math.max(1, right.length) + 1 / Math.max(1, wrong.length)))
  const outside = rightLessWrong ? value - 0.05 : Math.abs(value) - 0.05
  return {
    name: `rate: ${name}`,
    value,
    accept: rightLessWrong ? 'at most 0.05' : '-0.05 to 0.05',
    questions: choices.length,
    p: null,
    ok: judge(outside <= 0, choices.length, outside <= 2 * error ? 1 : 0),
  }
}

/**
 * Places of the keys in the file against an even spread (chi-square, questions with the most common number of
 * options). Never fails: options are shuffled for every attempt, so no learner sees these places.
 */
function keyPlaceMetric(choices: readonly PlainChoice[]): QualityMetric {
  const counts = new Map<number, number>()
  for (const { options } of choices) counts.set(options.length, (counts.get(options.length) ?? 0) + 1)
  const size = [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
  const equal = choices.filter(({ options }) => options.length === size)
  const expected = equal.length / Math.max(1, size)
  const places = equal.map(({ options }) => options.findIndex(({ isKey }) => isKey))
  let statistic = 0
  for (let place = 0; place < size; place++) {
    statistic += (places.filter(one => one === place).length - expected) ** 2 / expected
  }
  const p = size < 2 ? 1 : chiSquareTail(statistic, size - 1)
  const accept = 'reported only, options are shuffled'
  return {
    name: 'chi-square: place of the key in the file',
    value: statistic,
    accept,
    questions: equal.length,
    p,
    ok: true,
  }
}

function multiSelectMetrics(questions: readonly BankQuestion[]): QualityMetric[] {
  const multi = questions.flatMap(({ question }) =>
    question.kind === 'multi-select'
      ? [
          {
            options: plainOptions(question).length,
            keyed: question.key.length,
            chance: chanceScore(question),
          },
        ]
      : [],
  )
  const tickAll = multi.map(
    ({ options, keyed, chance }) => plusMinusScore(keyed, options - keyed, keyed) - chance,
  )
  const numbers = new Set(multi.map(({ keyed }) => keyed)).size
  const varies = multi.length < 2 || numbers > 1
  return [
    meanMetric(
      'share of options keyed in multi-select',
      multi.map(({ options, keyed }) => keyed / options),
      0.35,
      0.5,
    ),
    meanMetric('gain of ticking all options', tickAll, -1, 0.05),
    {
      name: 'count: different numbers of keyed options',
      value: numbers,
      accept: 'more than one',
      questions: multi.length,
      p: null,
      ok: varies,
    },
  ]
}

function isStemShorter({ stem, options }: PlainChoice): boolean {
  return wordsOf(stem).length < mean(options.map(({ text }) => wordsOf(text).length))
}
