import { describe, expect, it } from 'vitest'
import { analysisSettings } from '#src/domain/class-analysis/analysis-settings.ts'
import type { CorrelationEstimate } from '#src/domain/class-analysis/correlation-estimate.ts'
import { formStatistics, type FormStatistics } from '#src/domain/class-analysis/form-statistics.ts'
import type { OptionStatistics } from '#src/domain/class-analysis/option-statistics.ts'
import {
  questionStatistics,
  type QuestionStatistics,
} from '#src/domain/class-analysis/question-statistics.ts'
import golden from '#tests/domain/class-analysis/fixtures/class-statistics.json'
import { lsat6 } from '#tests/domain/class-analysis/lsat-6.ts'
import {
  attemptsOf,
  madeOptions,
  madeQuestion,
  madeQuestions,
} from '#tests/domain/class-analysis/made-class.ts'

// Every number of the fixture was made by fixtures/class-statistics.py (numpy 2.4, scipy 1.17), which shares no code
// and as few formulas as possible with ours: Wilson by finding roots, alpha from the covariance matrix, ties by
// averaging before sorting, F quantiles of scipy.
const asExactAs = 9

interface GoldenCorrelation {
  readonly r: number
  readonly n: number
  readonly i95: readonly number[]
  readonly i80: readonly number[]
}

interface GoldenOption {
  readonly count: number
  readonly meanRest: number | null
  readonly choiceRest: GoldenCorrelation | null
  readonly upper: number
  readonly lower: number
  readonly aboveKey?: readonly number[]
}

interface GoldenQuestion {
  readonly n: number
  readonly p: number
  readonly p95: readonly number[]
  readonly p80: readonly number[]
  readonly itemRest: GoldenCorrelation | null
  readonly groupSize: number
  readonly d: number
  readonly options?: Readonly<Record<string, GoldenOption>>
}

type GoldenForm = (typeof golden.lsat6)['form']

function expectNumbers(found: readonly (number | null | undefined)[], expected: readonly number[]) {
  expect(found).toHaveLength(expected.length)
  found.forEach((value, i) => expect(value).toBeCloseTo(expected[i] ?? NaN, asExactAs))
}

function expectCorrelation(found: CorrelationEstimate | null, expected: GoldenCorrelation | null) {
  if (expected === null) {
    expect(found).toBeNull()
    return
  }
  const { r, n, i95, i80 } = expected
  expect(found?.students).toBe(n)
  expectNumbers([found?.r, found?.low, found?.high, found?.low80, found?.high80], [r, ...i95, ...i80])
}

function expectOption(found: OptionStatistics, expected: GoldenOption) {
  expect(found.count).toBe(expected.count)
  expect(found.studentIds).toHaveLength(expected.count)
  expectCorrelation(found.choiceRest, expected.choiceRest)
  expectNumbers([found.upper, found.lower], [expected.upper, expected.lower])
  if (expected.meanRest === null) expect(found.meanRest).toBeNull()
  else expect(found.meanRest).toBeCloseTo(expected.meanRest, asExactAs)
  if (!expected.aboveKey) expect(found.aboveKey).toBeNull()
  else expectNumbers([found.aboveKey?.low, found.aboveKey?.high], expected.aboveKey)
}

function expectQuestion(found: QuestionStatistics | undefined, expected: GoldenQuestion) {
  expect(found?.n).toBe(expected.n)
  expect(found?.upperLower?.groupSize).toBe(expected.groupSize)
  expectNumbers(
    [found?.p, found?.p95?.low, found?.p95?.high, found?.p80?.low, found?.p80?.high, found?.upperLower?.d],
    [expected.p, ...expected.p95, ...expected.p80, expected.d],
  )
  expectCorrelation(found?.itemRest ?? null, expected.itemRest)
  for (const [id, option] of Object.entries(expected.options ?? {})) {
    const own = found?.options.find(one => one.id === id)
    if (!own) throw new Error(`No option ${id}`)
    expectOption(own, option)
  }
}

function expectForm({ students, mean, sd, reliability }: FormStatistics, expected: GoldenForm) {
  expect(students).toBe(expected.students)
  expectNumbers([mean, sd], [expected.mean, expected.sd])
  if (reliability.kind !== 'known') throw new Error(reliability.sentence)
  expect(reliability.students).toBe(expected.complete)
  expectNumbers(
    [reliability.alpha, reliability.low, reliability.high, reliability.sem],
    [expected.alpha, expected.low, expected.high, expected.sem],
  )
}

describe('LSAT6', () => {
  const attempts = attemptsOf(lsat6)
  const questions = madeQuestions(5)

  it.each(['answered-only', 'missing-is-zero'] as const)('agrees with the reference (%s)', rule => {
    const found = questionStatistics(attempts, questions, rule, analysisSettings)
    golden.lsat6.questions.forEach((expected, q) => expectQuestion(found[q], expected))
    expectForm(formStatistics(attempts, questions, rule), golden.lsat6.form)
  })

  // Facilities and alpha as printed with the data (R package ltm, descript(LSAT)); D of question 2 is 0.78 by row order.
  it('has the published numbers', () => {
    const found = questionStatistics(attempts, questions, 'answered-only', analysisSettings)
    expect(found.map(({ p }) => p)).toEqual([0.924, 0.709, 0.553, 0.763, 0.87])
    expect(found[1]?.upperLower?.d).toBeCloseTo(0.63, 2)
    const { reliability } = formStatistics(attempts, questions, 'answered-only')
    expect(reliability.kind === 'known' && reliability.alpha).toBeCloseTo(0.295, 4)
  })
})

describe('partial credit with omissions', () => {
  const choices = golden.partial.choices
  const attempts = attemptsOf(golden.partial.scores, choices)
  const questions = madeQuestions(8).map((question, q) =>
    q < 2 ? madeQuestion(question.questionId, { options: madeOptions('a') }) : question,
  )

  it.each(['answered-only', 'missing-is-zero'] as const)('agrees with the reference (%s)', rule => {
    const found = questionStatistics(attempts, questions, rule, analysisSettings)
    golden.partial[rule].questions.forEach((expected, q) => expectQuestion(found[q], expected))
    expectForm(formStatistics(attempts, questions, rule), golden.partial[rule].form)
  })

  it('tells the two rules apart in n, mean and alpha', () => {
    const [only, zero] = (['answered-only', 'missing-is-zero'] as const).map(rule => ({
      first: questionStatistics(attempts, questions, rule, analysisSettings)[0],
      form: formStatistics(attempts, questions, rule),
    }))
    expect(only?.first?.n).toBeLessThan(40)
    expect(zero?.first?.n).toBe(40)
    expect(only?.first?.p).toBeGreaterThan(zero?.first?.p ?? 1)
    expect(only?.form.reliability).not.toEqual(zero?.form.reliability)
  })
})
