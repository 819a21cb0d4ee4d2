import { stripVTControlCharacters } from 'node:util'
import * as z from 'zod/mini'

/** A test that failed, as its report tells it. */
export interface Failure {
  /** Where it is written, from the root of the repository. */
  readonly file: string
  /** Its own name behind those of the groups it is in. */
  readonly name: string
  readonly message: string
}

const vitestReportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.optional(z.string()),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
})

const errorSchema = z.object({ message: z.optional(z.string()) })
const specSchema = z.object({
  title: z.string(),
  tests: z.array(
    z.object({
      projectName: z.string(),
      status: z.string(),
      results: z.array(z.object({ errors: z.array(errorSchema) })),
    }),
  ),
})
const suiteSchema = z.object({
  title: z.string(),
  file: z.string(),
  specs: z.array(specSchema),
  get suites() {
    return z.optional(z.array(suiteSchema))
  },
})
const journeysReportSchema = z.object({ suites: z.array(suiteSchema) })

const longestLine = 300
const mostLines = 15
const isFrame = (line: string) => /^\s+at /.test(line)

/** The beginning of what was wrong, and the two places of our own that led to it. */
function shorten(message: string): string {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => (line.length > longestLine ? `${line.slice(0, longestLine)}…` : line))
  const frames = lines
    .filter(line => isFrame(line) && /\b(?:tests|src)\//.test(line) && !line.includes('node_modules'))
    .slice(0, 2)
  return [...lines.filter(line => !isFrame(line)).slice(0, mostLines - frames.length), ...frames].join('\n')
}

/** From a report's full path to the path below the root that the step ran in. */
const relative = (file: string) => file.replaceAll('\\', '/').replace(/^.*?\/(?=tests\/)/, '')

function message(status: string, messages: readonly string[]): string {
  return messages.length === 0 ? `not run to its end: ${status}` : shorten(messages.join('\n'))
}

/** A hook that throws leaves no word in the report. */
function ofFile(said: string | undefined): string {
  return said === undefined || said === ''
    ? 'failed outside of its tests, as in a hook: see what the step printed'
    : shorten(said)
}

/** What vitest's JSON report names as failed, as skipped or to be written, or as not loaded. */
export function findVitestFailures(report: unknown): Failure[] {
  return vitestReportSchema.parse(report).testResults.flatMap(file => {
    const tests = file.assertionResults
      .filter(test => test.status !== 'passed')
      .map(test => ({
        file: relative(file.name),
        name: test.fullName,
        message: message(test.status, test.failureMessages),
      }))
    if (file.status !== 'failed' || tests.some(test => !test.message.startsWith('not run'))) return tests
    return [{ file: relative(file.name), name: '(the file itself)', message: ofFile(file.message) }, ...tests]
  })
}

function findSuiteFailures(suite: z.infer<typeof suiteSchema>, above: readonly string[]): Failure[] {
  const own = suite.specs.flatMap(spec =>
    spec.tests
      .filter(test => test.status !== 'expected')
      .map(test => ({
        file: `tests/journeys/${suite.file}`,
        name: [`[${test.projectName}]`, ...above, spec.title].join(' '),
        message: message(
          test.status,
          test.results.flatMap(result => result.errors.flatMap(error => error.message ?? [])),
        ),
      })),
  )
  return [...own, ...(suite.suites ?? []).flatMap(one => findSuiteFailures(one, [...above, one.title]))]
}

/** What Playwright's JSON report names as failed, flaky or skipped; the screen it was run on comes first in its name. */
export function findJourneyFailures(report: unknown): Failure[] {
  return journeysReportSchema.parse(report).suites.flatMap(suite => findSuiteFailures(suite, []))
}
