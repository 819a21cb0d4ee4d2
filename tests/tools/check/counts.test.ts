import { describe, expect, it } from 'vitest'
import { countJourneys, countVitest } from '#tests/tools/check/counts.ts'

const file = { name: '/repo/tests/domain/a.test.ts', status: 'passed', assertionResults: [{}] }
const unit = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  success: true,
  testResults: [file],
}
const journeys = {
  stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 0 },
  errors: [],
  suites: [{ file: 'first.journey.ts' }],
}

describe('countVitest', () => {
  it.each([
    ['all passed', {}, 3, 0],
    ['one failed', { numPassedTests: 2, numFailedTests: 1, success: false }, 2, 1],
    ['one skipped', { numPassedTests: 2, numPendingTests: 1 }, 2, 1],
    ['one to do', { numPassedTests: 2, numTodoTests: 1 }, 2, 1],
    ['nothing run', { numPassedTests: 0 }, 0, 1],
    ['an error outside of tests', { success: false }, 3, 1],
    [
      'a file that does not load',
      { success: false, testResults: [file, { name: 'b', status: 'failed', assertionResults: [] }] },
      3,
      1,
    ],
  ])('%s', (_name, change, passed, failed) => {
    expect(countVitest({ ...unit, ...change }, ['tests/domain/a.test.ts'])).toMatchObject({ passed, failed })
  })

  it('misses a test file that no project ran', () => {
    expect(countVitest(unit, ['tests/domain/a.test.ts', 'tests/ui/b.browser.tsx'])).toEqual({
      passed: 3,
      failed: 1,
      complaints: ['tests/ui/b.browser.tsx was not run'],
    })
  })

  it('refuses a report it does not understand', () => {
    expect(() => countVitest({}, [])).toThrow()
  })
})

describe('countJourneys', () => {
  it.each([
    ['all passed', journeys, 2, 0],
    ['one failed', { ...journeys, stats: { ...journeys.stats, unexpected: 1 } }, 2, 1],
    ['one flaky', { ...journeys, stats: { ...journeys.stats, flaky: 1 } }, 2, 1],
    ['one skipped', { ...journeys, stats: { ...journeys.stats, skipped: 1 } }, 2, 1],
    ['the server did not start', { ...journeys, errors: [{ message: 'port in use' }] }, 2, 1],
    ['a journey file that was not run', { ...journeys, suites: [] }, 2, 1],
    ['nothing run', { ...journeys, stats: { ...journeys.stats, expected: 0 } }, 0, 1],
  ])('%s', (_name, report, passed, failed) => {
    expect(countJourneys(report, ['tests/journeys/first.journey.ts'])).toMatchObject({ passed, failed })
  })
})
