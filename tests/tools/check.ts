import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { countJourneys, countVitest } from '#tests/tools/check/counts.ts'
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
      args: ['--reporter=dot', '--reporter=json', `--outputFile.json=${reports}/unit.json`],
      report: {
        path: `${reports}/unit.json`,
        count: report => countVitest(report, testFiles('tests', /\.(?:test|browser)\.tsx?$/)),
      },
    },
  ],
  [{ script: 'budget' }],
  [
    {
      script: 'journeys',
      args: ['--reporter=dot,json'],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: path.resolve(reports, 'journeys.json') },
      report: {
        path: `${reports}/journeys.json`,
        count: report => countJourneys(report, testFiles('tests/journeys', /\.journey\.ts$/)),
      },
    },
  ],
]

function printOutcome({ script, seconds, passed, failed, complaints, output }: Outcome): void {
  const tests = passed + failed > 1 ? `${passed} passed, ${failed} failed` : ''
  console.log(
    `${failed === 0 ? 'ok    ' : 'FAILED'} ${script.padEnd(13)} ${seconds.toFixed(1).padStart(6)} s  ${tests}`,
  )
  if (failed === 0) return
  console.log(output.trim())
  for (const complaint of complaints) console.log(`${script}: ${complaint}`)
}

const outcomes: Outcome[] = []
for (const row of rows) {
  for (const outcome of await Promise.all(row.map(runStep))) {
    printOutcome(outcome)
    outcomes.push(outcome)
  }
}

const passed = outcomes.reduce((sum, one) => sum + one.passed, 0)
const failed = outcomes.reduce((sum, one) => sum + one.failed, 0)
if (failed > 0 || passed === 0) {
  console.log(
    `\nFailed: ${outcomes
      .filter(one => one.failed > 0)
      .map(one => one.script)
      .join(', ')}`,
  )
  process.exitCode = 1
}
console.log(`${passed} passed, ${failed} failed`)
