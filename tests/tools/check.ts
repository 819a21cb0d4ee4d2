import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { countJourneys, countVitest } from '#tests/tools/check/counts.ts'
import { describeEnd, describeOutcome } from '#tests/tools/check/describe-outcome.ts'
import { findJourneyFailures, findVitestFailures } from '#tests/tools/check/failures.ts'
import { runStep, type Outcome, type Step } from '#tests/tools/check/run-step.ts'
import { testFiles } from '#tests/tools/check/test-files.ts'

const reports = '.cache/check'
mkdirSync(reports, { recursive: true })

/** Steps of one row run at the same time, rows one after the other; the last rows need the build. */
const rows: readonly (readonly Step[])[] = [
  [{ script: 'format:check' }, { script: 'lint' }],
  [{ script: 'types' }, { script: 'dead-code' }],
  [{ script: 'build' }, { script: 'banks' }],
  [
    {
      script: 'unit',
      // What tests that pass write to the console would hide what those that fail say.
      args: [
        '--silent=passed-only',
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${reports}/unit.json`,
      ],
      report: {
        path: `${reports}/unit.json`,
        count: report => countVitest(report, testFiles('tests', /\.(?:test|browser)\.tsx?$/)),
        findFailures: findVitestFailures,
      },
    },
  ],
  [{ script: 'budget' }],
  [
    {
      script: 'journeys',
      args: ['--reporter=json'],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: path.resolve(reports, 'journeys.json') },
      report: {
        path: `${reports}/journeys.json`,
        count: report => countJourneys(report, testFiles('tests/journeys', /\.journey\.ts$/)),
        findFailures: findJourneyFailures,
      },
    },
  ],
]

const outcomes: Outcome[] = []
for (const row of rows) {
  for (const outcome of await Promise.all(row.map(runStep))) {
    console.log(describeOutcome(outcome))
    outcomes.push(outcome)
  }
}

console.log(describeEnd(outcomes))
if (outcomes.some(one => one.failed > 0) || outcomes.every(one => one.passed === 0)) process.exitCode = 1
