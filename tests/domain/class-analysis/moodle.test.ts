import { describe, expect, it } from 'vitest'
import { analysisSettings } from '#src/domain/class-analysis/analysis-settings.ts'
import { formStatistics } from '#src/domain/class-analysis/form-statistics.ts'
import { questionStatistics } from '#src/domain/class-analysis/question-statistics.ts'
import { attemptsOf, madeQuestions } from '#tests/domain/class-analysis/made-class.ts'
import { moodleAttempts } from '#tests/domain/class-analysis/moodle-marks.ts'

// Where Moodle's definitions (question/classes/statistics/questions/calculator.php) and ours are the same: facility is
// the mean score, the discrimination index 100 times the correlation of a mark with the sum of the other marks. A
// question out of 8 weighs as eight equal ones of ours, whose own correlation with each other is then not Moodle's.
const attempts = attemptsOf(
  moodleAttempts.map(({ marks: [first = 0, ...rest] }) => [
    ...Array.from({ length: 8 }, () => first / 8),
    ...rest,
  ]),
)
const questions = madeQuestions(20)
const found = questionStatistics(attempts, questions, 'missing-is-zero', analysisSettings).slice(7)

/** Expected values of Moodle's own test (mod/quiz/report/statistics/tests/statistics_test.php), there from a spreadsheet. */
const facility = [
  41.19318182, 81.36363636, 71.36363636, 65.45454545, 65.90909091, 36.36363636, 59.09090909, 50, 59.09090909,
  63.63636364, 45.45454545, 27.27272727, 50,
]
const discrimination = [
  1.170256965, -4.207816809, 28.16930644, -2.513606859, -12.99017581, -8.900638238, 8.670004606, 29.63337745,
  15.18945843, 16.21079629, 15.52451404, -8.396734802,
]

describe("Moodle's definitions", () => {
  it('have the marks in order', () => {
    expect(moodleAttempts).toHaveLength(22)
    for (const { sum, marks } of moodleAttempts)
      expect(marks.reduce((total, mark) => total + mark, 0)).toBeCloseTo(sum, 9)
  })

  it('agree on the facility of every question', () => {
    expect(found).toHaveLength(facility.length)
    found.forEach(({ p }, q) => expect((p ?? NaN) * 100).toBeCloseTo(facility[q] ?? NaN, 7))
  })

  it('agree on the discrimination index of every question out of 1', () => {
    found
      .slice(1)
      .forEach(({ itemRest }, q) =>
        expect((itemRest?.r ?? NaN) * 100).toBeCloseTo(discrimination[q] ?? NaN, 7),
      )
  })

  it('say nothing for a question that nobody varied in', () => {
    const empty = attemptsOf(moodleAttempts.map(({ marks }) => [0, ...marks.slice(1)]))
    const [first] = questionStatistics(empty, questions, 'missing-is-zero', analysisSettings)
    expect(first?.p).toBe(0)
    expect(first?.itemRest).toBeNull()
  })

  // The coefficient of internal consistency of Moodle is alpha times 100: k/(k - 1) (1 - sum of variances / variance of
  // the sum), over the thirteen questions here with the first out of 1.
  it('agree on the coefficient of internal consistency', () => {
    const equal = attemptsOf(moodleAttempts.map(({ marks: [first = 0, ...rest] }) => [first / 8, ...rest]))
    const { reliability } = formStatistics(equal, madeQuestions(13), 'missing-is-zero')
    const rows = moodleAttempts.map(({ marks: [first = 0, ...rest] }) => [first / 8, ...rest])
    const variance = (values: readonly number[]) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length
      return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
    }
    const single = facility.map((_, q) => variance(rows.map(row => row[q] ?? 0)))
    const total = variance(rows.map(row => row.reduce((sum, mark) => sum + mark, 0)))
    const internal = (13 / 12) * (1 - single.reduce((sum, one) => sum + one, 0) / total)
    expect(reliability.kind === 'known' && reliability.alpha).toBeCloseTo(internal, 12)
  })
})
