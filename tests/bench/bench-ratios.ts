import { benchNames } from '#tests/bench/bench-names.ts'
import { ratioOf, type BenchRatio, type BenchRow } from '#tests/bench/bench-report.ts'

/** The ratios that were promised or that say whether something grows, as far as their rows were measured. */
export function ratiosOf(rows: readonly BenchRow[]): BenchRatio[] {
  const { cold, slowed, feedback } = benchNames
  return [
    ...ratioOf(rows, 'slowed cold load to the floor', [slowed.answerable, slowed.floor], 1.4),
    ...ratioOf(rows, 'cold load to the floor', [cold.answerable, cold.floor]),
    ...ratioOf(rows, 'click to feedback to the floor', [feedback.app, feedback.floor], 2),
    ...ratioOf(rows, 'click to feedback in the page to the floor', [
      feedback.appInPage,
      feedback.floorInPage,
    ]),
    ...ratioOf(rows, 'slowed cold load, grown banks to shipped', [slowed.grown, slowed.answerable], 1.1),
    ...ratioOf(rows, 'click to feedback, grown banks to shipped', [feedback.grown, feedback.app], 1.1),
  ]
}
