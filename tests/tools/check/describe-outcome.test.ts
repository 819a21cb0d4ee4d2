import { describe, expect, it } from 'vitest'
import { describeEnd, describeOutcome } from '#tests/tools/check/describe-outcome.ts'

const failure = (number: number) => ({
  file: 'tests/domain/a.test.ts',
  name: `case ${number}`,
  message: `Error: wrong\n${'x'.repeat(1000)}`,
})
const failures = Array.from({ length: 20 }, (_, number) => failure(number))
const lint = {
  script: 'lint',
  seconds: 12.34,
  passed: 0,
  failed: 1,
  complaints: [],
  output: 'a.ts: no any\n',
}
const unit = { ...lint, script: 'unit', passed: 3, failed: 1, failures: [failure(0)], output: '' }
const fine = { ...lint, passed: 1, failed: 0, output: 'many words' }

describe('describeOutcome', () => {
  it('says no more than one line of what passed', () => {
    expect(describeOutcome(fine)).toBe('ok     lint            12.3 s  ')
    expect(describeOutcome({ ...unit, failed: 0 })).toBe('ok     unit            12.3 s  3 passed, 0 failed')
  })

  it('says what a check without a report printed', () => {
    expect(describeOutcome(lint)).toBe('FAILED lint            12.3 s  \na.ts: no any')
  })

  it('keeps both ends of a long one', () => {
    const output = `the first fault${'\nanother'.repeat(5000)}\nthe error of a build`
    const text = describeOutcome({ ...lint, output })
    expect(text.length).toBeLessThan(8200)
    expect(text).toContain('the first fault')
    expect(text).toContain('the error of a build')
  })

  it('names failed tests before anything that was printed', () => {
    const text = describeOutcome({ ...unit, complaints: ['b.test.ts was not run'], output: 'no memory left' })
    expect(text.split('\n').filter(line => line.trim() !== '')).toEqual([
      'FAILED unit            12.3 s  3 passed, 1 failed',
      'unit: b.test.ts was not run',
      'tests/domain/a.test.ts',
      '  case 0',
      '    Error: wrong',
      `    ${'x'.repeat(1000)}`,
      'no memory left',
    ])
  })

  it('leaves out rows of dots and colours, and keeps the end of the rest', () => {
    const dots = `\u001B[32m${'·'.repeat(60)}\u001B[39m\u001B[31mx\u001B[39m--\n`.repeat(300)
    const text = describeOutcome({
      ...unit,
      output: `${dots}${'noise\n'.repeat(2000)}${dots}\u001B[31mno memory left\n`,
    })
    expect(text).not.toContain('·')
    expect(text).toMatch(/^(?:noise\n)+no memory left$/m)
    expect(text.length).toBeLessThan(3500)
  })

  it('stops at a few thousand characters and says how many follow', () => {
    const text = describeOutcome({ ...unit, failed: 20, failures })
    expect(text.length).toBeLessThan(6200)
    expect(text).toContain('case 4')
    expect(text).not.toContain('case 5')
    expect(text).toContain('... and 15 more, named at the end.')
  })

  it('describes the first failure however long it is', () => {
    const long = { ...failure(1), message: 'y'.repeat(9000) }
    expect(describeOutcome({ ...unit, failures: [long, failure(2)] })).toContain('case 1')
  })
})

describe('describeEnd', () => {
  it('ends with the numbers', () => {
    expect(describeEnd([fine, { ...unit, failed: 0 }])).toBe('4 passed, 0 failed')
  })

  it('repeats every name before them', () => {
    const complaints = ['no readable report (exit code 1): Error\n    at x']
    expect(
      describeEnd([
        fine,
        lint,
        { ...unit, failures, failed: 20 },
        { ...lint, script: 'journeys', complaints },
      ]),
    ).toBe(
      [
        '',
        'Failed: lint, unit, journeys',
        ...failures.map(({ name }) => `  tests/domain/a.test.ts: ${name}`),
        '  journeys: no readable report (exit code 1): Error',
        '4 passed, 22 failed',
      ].join('\n'),
    )
  })
})
