import { printTable } from '#tests/tools/print-table.ts'
import type { Condition } from '#tests/tools/simulate/conditions.ts'
import { calibrationError, type Tally } from '#tests/tools/simulate/judge-taken.ts'
import type { Outcome } from '#tests/tools/simulate/run-condition.ts'

const percent = (share: number) => (Number.isNaN(share) ? '' : `${(share * 100).toFixed(1)} %`)

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0
}

function row(name: string, gamma: number, tally: Tally, isModel: boolean): string[] {
  const { questions } = tally
  return [
    name,
    gamma.toFixed(2),
    `${quantile(questions, 0.5)} (${quantile(questions, 0.1)}-${quantile(questions, 0.9)})`,
    percent(tally.decided / tally.skills),
    percent(tally.wrong / tally.decided),
    isModel ? percent(tally.claimed / tally.decided) : '',
    percent(tally.farWrong / tally.farDecided),
    isModel ? percent(calibrationError(tally)) : '',
  ]
}

/** Prints what came of it as tables. */
export function printOutcomes(outcomes: readonly (readonly [Condition, Outcome])[]): void {
  console.log(
    'Who / how asked; "far": more than 10 points from the requirement; calibration: mean |said - true|\n',
  )
  printTable(
    [
      '',
      'gamma',
      'questions (80 %)',
      'decided',
      'wrong',
      'wrong, its own estimate',
      'wrong, far',
      'calibration',
    ],
    outcomes.flatMap(([{ name, gamma, compared }, outcome]) => [
      row(name, gamma, outcome.adaptive, true),
      ...(compared
        ? [
            row(`  same length, random (x${ratio(outcome)})`, gamma, outcome.random, true),
            row('  same length, fixed order', gamma, outcome.fixed, true),
            row('  same length, 70 % right means meets', gamma, outcome.percent70, false),
            row('  same length, 80 % right means meets', gamma, outcome.percent80, false),
          ]
        : []),
    ]),
  )
  const [, supposed] = outcomes.find(([{ world, budget }]) => world.asSupposed && budget === 300) ?? []
  if (supposed === undefined) return
  console.log('\nSaid how likely, and how often it was so (whole role, no limit)\n')
  printTable(
    ['said', 'true', 'verdicts'],
    supposed.adaptive.bins.map(({ said, true: right, count }) => [
      percent(said / count),
      percent(right / count),
      String(count),
    ]),
  )
}

/** How many times as many skills the adaptive check decides. */
function ratio({ adaptive, random }: Outcome): string {
  return (adaptive.decided / random.decided).toFixed(2)
}
