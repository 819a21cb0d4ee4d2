import * as z from 'zod/mini'

export interface Counts {
  readonly passed: number
  readonly failed: number
  /** What is wrong besides failed tests, one sentence each; every one of them is counted in `failed`. */
  readonly complaints: readonly string[]
}

const vitestReportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  success: z.boolean(),
  testResults: z.array(
    z.object({ name: z.string(), status: z.string(), assertionResults: z.array(z.unknown()) }),
  ),
})

const journeysReportSchema = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(z.object({ message: z.optional(z.string()) })),
  suites: z.array(z.object({ file: z.string() })),
})

function sum(passed: number, failed: number, complaints: readonly string[]): Counts {
  return { passed, failed: failed + complaints.length, complaints }
}

const notRun = (files: readonly string[], ran: readonly string[]) =>
  files.filter(file => !ran.some(one => one.endsWith(file))).map(file => `${file} was not run`)

/**
 * Counts of vitest's JSON report. Skipped and to-do tests, files that could not be loaded, test files that no
 * project ran and an empty report are failures.
 */
export function countVitest(report: unknown, testFiles: readonly string[]): Counts {
  const parsed = vitestReportSchema.parse(report)
  const skipped = parsed.numPendingTests + parsed.numTodoTests
  const complaints = [
    ...parsed.testResults
      .filter(file => file.status === 'failed' && file.assertionResults.length === 0)
      .map(file => `${file.name} could not be loaded`),
    ...notRun(
      testFiles,
      parsed.testResults.map(file => file.name),
    ),
  ]
  if (parsed.numPassedTests + parsed.numFailedTests === 0) complaints.push('no test was run')
  const failed = parsed.numFailedTests + skipped
  if (!parsed.success && failed + complaints.length === 0) complaints.push('an error outside of any test')
  return sum(parsed.numPassedTests, failed, complaints)
}

/** Counts of Playwright's JSON report, by the same rules; a flaky journey is a failed one. */
export function countJourneys(report: unknown, testFiles: readonly string[]): Counts {
  const { stats, errors, suites } = journeysReportSchema.parse(report)
  const complaints = [
    ...errors.map(error => error.message ?? 'an error outside of any journey'),
    ...notRun(
      testFiles,
      suites.map(suite => `tests/journeys/${suite.file}`),
    ),
  ]
  const failed = stats.unexpected + stats.flaky + stats.skipped
  if (stats.expected + failed === 0 && complaints.length === 0) complaints.push('no journey was run')
  return sum(stats.expected, failed, complaints)
}
