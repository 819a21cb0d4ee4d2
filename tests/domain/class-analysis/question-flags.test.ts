import { describe, expect, it } from 'vitest'
import { analysisSettings } from '#src/domain/class-analysis/analysis-settings.ts'
import type { ClassAttempt } from '#src/domain/class-analysis/class-data.ts'
import { questionFlags, suspectsKey } from '#src/domain/class-analysis/question-flags.ts'
import {
  questionStatistics,
  type QuestionStatistics,
} from '#src/domain/class-analysis/question-statistics.ts'
import { attemptsOf, madeOptions, madeQuestion } from '#tests/domain/class-analysis/made-class.ts'
import { syntheticClass } from '#tests/domain/class-analysis/synthetic-class.ts'

const options = madeOptions('a')

/** A class by what each chose of one question and the score of all else, e.g. `a1` twenty times. */
function classOf(
  choices: readonly (readonly [chosen: string, rest: number, times: number])[],
): ClassAttempt[] {
  const rows = choices.flatMap(([chosen, rest, times]) =>
    Array.from({ length: times }, () => ({ chosen, rest })),
  )
  return attemptsOf(
    rows.map(({ chosen, rest }) => [Number(chosen === 'a'), rest]),
    rows.map(({ chosen }) => [chosen, '']),
  )
}

function flagsOf(attempts: readonly ClassAttempt[], chance = 0.25) {
  const questions = [madeQuestion('q1', { options }), madeQuestion('q2')]
  const [first] = questionStatistics(attempts, questions, 'answered-only', analysisSettings)
  if (!first) throw new Error('No statistics')
  return questionFlags(first, chance, analysisSettings)
}

function kindsOf(attempts: readonly ClassAttempt[], chance?: number): string[] {
  const report = flagsOf(attempts, chance)
  return report.kind === 'judged' ? report.flags.map(({ kind }) => kind) : [report.kind]
}

function sentencesOf(attempts: readonly ClassAttempt[], chance?: number): string[] {
  const report = flagsOf(attempts, chance)
  return report.kind === 'judged' ? report.flags.map(({ sentence }) => sentence) : [report.sentence]
}

describe('a question', () => {
  it('with 19 responses gets no remark, only the number it needs', () => {
    expect(flagsOf(classOf([['b', 1, 19]]))).toEqual({
      kind: 'too-few',
      n: 19,
      needed: 20,
      sentence: 'Remarks on a question need at least 20 responses; this one has 19.',
    })
    expect(flagsOf(classOf([['b', 1, 20]])).kind).toBe('judged')
  })

  it('that works gets none', () => {
    const works = classOf([
      ['a', 1, 16],
      ['a', 0, 4],
      ['b', 0, 4],
      ['c', 0, 3],
      ['d', 1, 1],
      ['d', 0, 2],
    ])
    expect(kindsOf(works)).toEqual([])
  })

  it('whose wrong option draws the stronger has a suspect key', () => {
    const wrongKey = classOf([
      ['b', 1, 12],
      ['b', 0, 3],
      ['a', 0, 12],
      ['a', 1, 3],
      ['c', 0, 5],
      ['d', 0, 5],
    ])
    expect(kindsOf(wrongKey)).toEqual(['suspect-key', 'suspect-option'])
    expect(sentencesOf(wrongKey).slice(1)).toEqual([
      'The wrong option “text of b” attracts stronger students than the right one does (r 0.68): check the key.',
    ])
  })

  it('the stronger do worse in has a suspect key whoever took what', () => {
    const report = flagsOf(
      classOf([
        ['a', 0, 12],
        ['a', 1, 3],
        ['b', 1, 5],
        ['c', 1, 5],
        ['d', 1, 5],
      ]),
    )
    expect(report).toMatchObject({
      flags: expect.arrayContaining([
        {
          kind: 'suspect-key',
          // scipy.stats.pearsonr(...).confidence_interval(0.8)
          numbers: {
            r: expect.closeTo(-0.8164965809277261, 12),
            low: expect.closeTo(-0.8837964591888985, 12),
            high: expect.closeTo(-0.7160938495379007, 12),
          },
          sentence:
            'Students who do better elsewhere do worse here (r −0.82, 80 % interval −0.88 to −0.72): check the key.',
        },
      ]),
    })
  })

  it('at chance with more and stronger students on a wrong option has a suspect key though neither is sure', () => {
    const likely = classOf([
      ['b', 1, 10],
      ['b', 0, 7],
      ['a', 1, 2],
      ['a', 0, 3],
      ['c', 1, 2],
      ['c', 0, 2],
      ['d', 1, 2],
      ['d', 0, 2],
    ])
    expect(kindsOf(likely)).toEqual(['weak', 'suspect-option', 'at-chance'])
    expect(sentencesOf(likely)[1]).toBe(
      'The wrong option “text of b” attracts more and stronger students than the right one does (r 0.13): check the key.',
    )
    expect(kindsOf(likely, 0.05)).toEqual(['weak'])
  })

  it('is judged by the interval, not by the point', () => {
    const unclear = classOf([
      ['a', 1, 10],
      ['b', 1, 3],
      ['c', 1, 3],
      ['d', 1, 2],
      ['a', 0, 9],
      ['b', 0, 2],
      ['c', 0, 1],
      ['d', 0, 1],
    ])
    // r = -0.15: below 0.20 for sure, and a tenth as many as it takes to be sure that it is below 0.
    expect(kindsOf(unclear)).toEqual(['weak'])
    const sure = Array.from({ length: 10 }, () => unclear)
      .flat()
      .map((attempt, i) => ({ ...attempt, studentId: `s${i}` }))
    expect(kindsOf(sure)[0]).toBe('suspect-key')
  })

  it('nobody does better in than by guessing is at chance', () => {
    const guessed = classOf([
      ['a', 1, 5],
      ['a', 0, 3],
      ['b', 1, 5],
      ['b', 0, 4],
      ['c', 1, 4],
      ['c', 0, 4],
      ['d', 1, 3],
      ['d', 0, 3],
    ])
    expect(kindsOf(guessed)).toContain('at-chance')
    expect(sentencesOf(guessed)).toContain(
      'The class does no better than guessing: 26 % against 25 % by chance (80 % interval 17 to 37 %).',
    )
    expect(kindsOf(guessed, 0.1)).not.toContain('at-chance')
  })

  it('nearly everyone gets right tells little, once there are enough to say so', () => {
    expect(
      kindsOf(
        classOf([
          ['a', 1, 15],
          ['a', 0, 15],
        ]),
      ),
    ).toContain('little-information')
    const nineteen = classOf([
      ['a', 1, 12],
      ['a', 0, 7],
      ['b', 0, 1],
    ])
    expect(kindsOf(nineteen)).not.toContain('little-information')
  })

  it('has idle options where hardly anyone takes them', () => {
    const idle = classOf([
      ['a', 1, 14],
      ['b', 0, 10],
      ['c', 0, 6],
    ])
    expect(sentencesOf(idle)).toEqual([
      'Hardly anyone takes the wrong option “text of d” (0 of 30): it does no work.',
    ])
  })

  it('that is easy has its options judged among the wrong responses', () => {
    const easy = classOf([
      ['a', 1, 70],
      ['a', 0, 25],
      ['b', 0, 3],
      ['c', 0, 2],
    ])
    expect(kindsOf(easy)).not.toContain('idle-option')
    const often = classOf([
      ['a', 1, 400],
      ['a', 0, 100],
      ['b', 0, 20],
      ['c', 0, 10],
    ])
    expect(sentencesOf(often)).toContain(
      'Hardly anyone takes the wrong option “text of d” (0 of 30 with a wrong response): it does no work.',
    )
  })
})

describe('synthetic classes of thirty', () => {
  const classes = Array.from({ length: 60 }, (_, run) =>
    syntheticClass({
      seed: `flags-${run}`,
      students: 30,
      questions: 40,
      wrongKey: 0,
      weak: 5,
      mean: 0.3,
    }),
  )
  const suspects = classes.map(({ questions, attempts }) =>
    questionStatistics(attempts, questions, 'answered-only', analysisSettings).map((one, q) =>
      suspected(one, questions[q]?.chance ?? 0),
    ),
  )

  function suspected(one: QuestionStatistics, chance: number): boolean {
    const report = questionFlags(one, chance, analysisSettings)
    return report.kind === 'judged' && report.flags.some(suspectsKey)
  }

  it('have the planted wrong key found in most, and sound questions suspected in few', () => {
    const found = suspects.filter(([first]) => first).length
    const falseAlarms = suspects.flatMap(row => row.filter((_, q) => q !== 0 && q !== 5))
    expect(found / suspects.length).toBeGreaterThan(0.7)
    expect(falseAlarms.filter(Boolean).length / falseAlarms.length).toBeLessThan(0.05)
  })
})
