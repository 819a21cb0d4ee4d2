import { describe, expect, it } from 'vitest'
import { measureQuality } from '#src/domain/bank-quality/measure-quality.ts'
import type { BankQuestion } from '#src/domain/bank-quality/plain-choice.ts'
import { judge } from '#src/domain/bank-quality/quality-metric.ts'
import { makeQuestion } from '#tests/domain/bank-quality/make-choice.ts'

const stem = 'A modality reports that its storage request was refused. What do you look at first?'

/** Neutral: the key is as long as the others on average and takes each rank of length in turn. */
const neutral = (count: number): BankQuestion[] =>
  Array.from({ length: count }, (_, at) => {
    const texts = ['alpha', 'beta node', 'gamma series', 'delta of archive']
    return makeQuestion(
      `q${at}`,
      stem,
      ...texts.map((text, option) => (option === at % 4 ? `*${text}` : text)),
    )
  })

const failed = (questions: readonly BankQuestion[]) =>
  measureQuality(questions)
    .filter(({ ok }) => !ok)
    .map(({ name }) => name)

describe('measureQuality', () => {
  it('accepts a neutral bank, large or small, and an empty one', () => {
    expect([failed(neutral(240)), failed(neutral(40)), failed([])]).toEqual([[], [], []])
  })

  it('fails a bank whose keys are the longest', () => {
    const long = Array.from({ length: 30 }, (_, at) =>
      makeQuestion(
        `q${at}`,
        stem,
        '*the reject reason in the log of the archive',
        'the disk',
        'the cable',
        'the time',
      ),
    )
    expect(failed(long)).toEqual(expect.arrayContaining(['gain: longest option', 'gain: blind solver']))
    expect(failed(long)).toContain('mean: length of the key by the wrong options')
  })

  it.each([
    [
      'share: stems that ask for what is not',
      'Which of these four would you NOT look at in that case?',
      ['*one', 'two', 'six'],
    ],
    [
      'share: stems shorter than their options',
      'Why?',
      ['*because it is so', 'as it was said', 'since it is new'],
    ],
    ['share: questions with two options', stem, ['*one', 'two']],
    ['rate: absolute words, wrong less right options', stem, ['*on request', 'always now', 'never now']],
    ['rate: hedges, right less wrong options', stem, ['*it may fail', 'it does fail', 'it will fail']],
    ['gain: digits or brackets', stem, ['*16 bits', 'some bits', 'all bits']],
    ['count: different numbers of keyed options', stem, ['*one', '*two', 'three', 'four', 'five']],
    ['mean: share of options keyed in multi-select', stem, ['*one', '*two', '*three', '*four', 'five']],
    ['mean: gain of ticking all options', stem, ['*one', '*two', '*three', '*four', 'five']],
  ])('fails a bank by "%s"', (name, text, options) => {
    const bad = Array.from({ length: 30 }, (_, at) => makeQuestion(`q${at}`, text, ...options))
    expect(failed(bad)).toContain(name)
  })

  it('reports places of keys without failing on them', () => {
    const first = Array.from({ length: 40 }, (_, at) =>
      makeQuestion(`q${at}`, stem, '*aaaa', 'bbbb', 'cccc', 'dddd'),
    )
    const place = measureQuality(first).find(({ name }) => name.startsWith('chi-square'))
    expect(place).toMatchObject({ value: 120, questions: 40, ok: true })
    expect(place?.p).toBeLessThan(1e-6)
  })
})

describe('judge', () => {
  it.each([
    [false, 200, 1, false],
    [false, 199, 0.05, true],
    [false, 199, 0.049, false],
    [true, 10, 0, true],
  ])('within %s, %d questions, p %d: %s', (within, questions, p, expected) => {
    expect(judge(within, questions, p)).toBe(expected)
  })
})
