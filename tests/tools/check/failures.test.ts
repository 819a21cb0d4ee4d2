import { describe, expect, it } from 'vitest'
import { findJourneyFailures, findVitestFailures } from '#tests/tools/check/failures.ts'

const passed = { fullName: 'adds', status: 'passed', failureMessages: [] }
const failed = {
  fullName: 'scoring takes half a point',
  status: 'failed',
  failureMessages: [
    [
      'AssertionError: expected 1 to be 0.5',
      '    at Object.toBe (/repo/node_modules/vitest/dist/index.js:3:1)',
      '    at /repo/tests/domain/a.test.ts:12:5',
      '    at new Promise (<anonymous>)',
      '    at score (/repo/src/domain/score.ts:2:9)',
      '    at /repo/tests/domain/b.ts:1:1',
    ].join('\n'),
  ],
}
const vitest = (status: string, assertionResults: readonly unknown[], message?: string) => ({
  testResults: [
    { name: '/home/me/tests-of-mine/repo/tests/domain/a.test.ts', status, message, assertionResults },
  ],
})

describe('findVitestFailures', () => {
  it('finds none where all passed', () => {
    expect(findVitestFailures(vitest('passed', [passed]))).toEqual([])
  })

  it('names a failed test, what was wrong and where, without what libraries did', () => {
    expect(findVitestFailures(vitest('failed', [passed, failed]))).toEqual([
      {
        file: 'tests/domain/a.test.ts',
        name: 'scoring takes half a point',
        message: [
          'AssertionError: expected 1 to be 0.5',
          '    at /repo/tests/domain/a.test.ts:12:5',
          '    at score (/repo/src/domain/score.ts:2:9)',
        ].join('\n'),
      },
    ])
  })

  it('names a skipped test and one to be written, since they count as failed', () => {
    const left = ['skipped', 'todo', 'pending'].map(status => ({ ...passed, status }))
    expect(findVitestFailures(vitest('passed', left)).map(one => one.message)).toEqual([
      'not run to its end: skipped',
      'not run to its end: todo',
      'not run to its end: pending',
    ])
  })

  it.each([
    ['does not load', [], "Cannot find module '#src/gone.ts'", "Cannot find module '#src/gone.ts'"],
    [
      'has a hook that throws',
      [passed],
      '',
      'failed outside of its tests, as in a hook: see what the step printed',
    ],
  ])('names a file that %s', (_name, tests, said, message) => {
    expect(findVitestFailures(vitest('failed', tests, said))).toEqual([
      { file: 'tests/domain/a.test.ts', name: '(the file itself)', message },
    ])
  })

  it('keeps fifteen lines of a long message, of three hundred characters each, without colours', () => {
    const page = Array.from({ length: 400 }, (_, line) => `\u001B[36m<p>${line}${'x'.repeat(1000)}\u001B[39m`)
    const [only] = findVitestFailures(
      vitest('failed', [{ ...failed, failureMessages: [...page, ...failed.failureMessages] }]),
    )
    const lines = only?.message.split('\n') ?? []
    expect(lines).toHaveLength(15)
    expect(lines[0]).toBe(`<p>0${'x'.repeat(296)}…`)
    expect(lines.at(-1)).toContain('src/domain/score.ts')
  })

  it('refuses a report it does not understand', () => {
    expect(() => findVitestFailures({ testResults: [{}] })).toThrow()
  })
})

describe('findJourneyFailures', () => {
  const spec = (title: string, status: string, ...messages: readonly string[]) => ({
    title,
    tests: [{ projectName: 'phone', status, results: messages.map(message => ({ errors: [{ message }] })) }],
  })
  const suite = (specs: readonly unknown[], suites?: readonly unknown[]) => ({
    title: 'first.journey.ts',
    file: 'first.journey.ts',
    specs,
    suites,
  })

  it('names journeys that failed, flickered or were skipped, in groups too', () => {
    const group = { ...suite([spec('comes back', 'flaky', 'Error: late')]), title: 'after a night' }
    const report = {
      suites: [
        suite(
          [
            spec('opens', 'expected'),
            spec(
              'answers',
              'unexpected',
              '\u001B[31mError: not seen\u001B[39m\n\n  at tests/journeys/first.journey.ts:3:1',
            ),
            spec('leaves', 'skipped'),
          ],
          [group],
        ),
      ],
    }
    const file = 'tests/journeys/first.journey.ts'
    expect(findJourneyFailures(report)).toEqual([
      {
        file,
        name: '[phone] answers',
        message: 'Error: not seen\n  at tests/journeys/first.journey.ts:3:1',
      },
      { file, name: '[phone] leaves', message: 'not run to its end: skipped' },
      { file, name: '[phone] after a night comes back', message: 'Error: late' },
    ])
  })
})
