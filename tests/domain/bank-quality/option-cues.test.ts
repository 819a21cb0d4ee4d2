import { describe, expect, it } from 'vitest'
import {
  convergence,
  hasAbsolute,
  hasHedge,
  hedged,
  length,
  oddForm,
  oddOneOut,
  precision,
  shortness,
  withoutAbsolutes,
  wordRepeat,
} from '#src/domain/bank-quality/option-cues.ts'
import { makeChoice } from '#tests/domain/bank-quality/make-choice.ts'

describe('the cues', () => {
  it.each([
    [
      'strike absolutes',
      withoutAbsolutes,
      ['It is always sent', '*It is sent on request', 'It is never sent'],
      1,
    ],
    ['hedges', hedged, ['It fails', '*It usually fails', 'It works'], 1],
    ['precision', precision, ['a lot', '*16 characters', 'very few'], 1],
    ['convergence', convergence, ['query archive', '*query modality worklist', 'print worklist'], 1],
    ['words of the stem', wordRepeat, ['restart it', '*check the association request', 'wait'], 1],
    ['odd form', oddForm, ['Restart it', '*checking the log', 'Call somebody'], 1],
  ])('%s point at the option that shows most', (_name, cue, options, expected) => {
    const choice = makeChoice('q', 'The association is refused. What first?', ...options)
    const values = options.map((_, at) => cue(choice, at))
    expect(values.indexOf(Math.max(...values))).toBe(expected)
  })

  it.each([
    [['To wait', 'To call', 'Restart'], 2],
    [['Waiting', 'Calling', 'Restart'], 2],
    [['5 MB', '6 MB', 'none'], 2],
    [['Wait.', 'Call.', 'Run'], 2],
    [['wait', 'call', 'Run'], 2],
    [['wait', 'call', 'run'], null],
    [['To wait', 'Calling', 'Run'], null],
    [['Wait', 'call'], null],
  ])('the odd one out of %j is %j', (options, expected) => {
    expect(oddOneOut(makeChoice('q', 'Which?', ...options))).toBe(expected)
  })
})

it('knows the words that leave no room and those that leave some', () => {
  const texts = ['Always send it', 'It may fail', 'A callable node', 'Only on request']
  expect([texts.map(hasAbsolute), texts.map(hasHedge)]).toEqual([
    [true, false, false, true],
    [false, true, false, false],
  ])
})

it('tells long from short', () => {
  const choice = makeChoice('q', 'Which?', 'four', 'five5')
  expect([0, 1].map(at => [length(choice, at), shortness(choice, at)])).toEqual([
    [4, -4],
    [5, -5],
  ])
})
