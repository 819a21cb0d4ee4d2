import { describe, expect, it } from 'vitest'
import { findWritingFaults } from '#src/domain/bank-quality/question-faults.ts'
import { makeQuestion } from '#tests/domain/bank-quality/make-choice.ts'

const faultsOf = (...made: Parameters<typeof makeQuestion>) =>
  findWritingFaults(makeQuestion(...made)).map(({ fault }) => fault)

describe('findWritingFaults', () => {
  it('finds nothing in a plain question', () => {
    expect(faultsOf('q', 'What is sent first?', '*a request', 'an accept', 'a release', 'an abort')).toEqual(
      [],
    )
  })

  it.each([
    ['all of the above', 'What?', ['*All of the above', 'x one', 'y two'], 'sums up other options'],
    ['none of these', 'What?', ['*x one', 'None of these', 'y two'], 'sums up other options'],
    ['both A and B', 'What?', ['*Both A and B', 'x one', 'y two'], 'sums up other options'],
    ['a place', 'What?', ['*x one', 'Same as option B', 'y two'], 'refers to a place'],
    ['a vague quantity', 'How often?', ['*every day', 'frequently', 'once'], 'is a vague quantity'],
    ['equal options', 'What?', ['*The node.', 'the  node', 'a port'], 'says the same as another'],
    ['overlapping ranges', 'How many?', ['*10-20', '15 to 25', '30-40'], 'ranges that overlap'],
    ['an article cue', 'This is called an', ['*association', 'query', 'store'], 'The stem ends in "an"'],
    ['a hidden negative', 'Which of these is not sent?', ['*x one', 'y two', 'z six'], 'asks with "not"'],
    [
      'a double negative',
      'Which is NOT true?',
      ['*it is not sent', 'it is sent', 'it waits'],
      'both negative',
    ],
    ['an odd key', 'What now?', ['*Checking the log', 'Restart', 'Wait'], 'Only the right option'],
  ])('finds %s', (_name, stem, options, sentence) => {
    expect(faultsOf('q', stem, ...options).join(' ')).toContain(sentence)
  })

  it.each([
    [
      'an emphasised negative',
      [{ p: ['Which is ', { strong: ['not'] }, ' sent?'] }],
      ['*x one', 'y two', 'z six'],
    ],
    ['a negative that is told, not asked', 'It does not answer. What first?', ['*x one', 'y two', 'z six']],
    ['an odd wrong option', 'What now?', ['*Restart', 'Checking the log', 'Wait']],
    ['ranges side by side', 'How many?', ['*1-10', '11-20', '21-30']],
    ['an article that fits all', 'This is called an', ['*association', 'object', 'archive']],
    ['codes that differ in case', 'Which VR?', ['*`DA`', '`DT`', '`TM`']],
  ])('lets %s pass', (_name, stem, options) => {
    expect(faultsOf('q', stem, ...options)).toEqual([])
  })
})
