import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analysisSettings } from '#src/domain/class-analysis/analysis-settings.ts'
import type { AnalysedQuestion, ClassAttempt } from '#src/domain/class-analysis/class-data.ts'
import { extremeGroups } from '#src/domain/class-analysis/extreme-groups.ts'
import { questionStatistics } from '#src/domain/class-analysis/question-statistics.ts'
import { firstAttempts } from '#src/domain/class-analysis/score-table.ts'
import {
  attemptsOf,
  madeOptions,
  madeQuestion,
  madeQuestions,
  madeResponse,
} from '#tests/domain/class-analysis/made-class.ts'
import { syntheticClass } from '#tests/domain/class-analysis/synthetic-class.ts'

const rules = ['answered-only', 'missing-is-zero'] as const
const statistics = (
  attempts: readonly ClassAttempt[],
  questions: readonly AnalysedQuestion[] = madeQuestions(attempts[0]?.responses.length ?? 1),
  rule: (typeof rules)[number] = 'answered-only',
) => questionStatistics(attempts, questions, rule, analysisSettings)

describe('what counts', () => {
  it('is the first attempt of a student', () => {
    const again = attemptsOf([[1, 1]]).map(attempt => ({ ...attempt, attemptId: 'again' }))
    const attempts = [...attemptsOf([[0, 0.5]]), ...again]
    expect(firstAttempts(attempts).map(({ attemptId }) => attemptId)).toEqual(['attempt-1'])
    expect(statistics(attempts).map(({ n, p }) => [n, p])).toEqual([
      [1, 0],
      [1, 0.5],
    ])
  })

  it('is this version of the question, and one response to it', () => {
    const responses = [
      madeResponse('q1', 1, { questionHash: 'older' }),
      madeResponse('q1', 0.25),
      madeResponse('q1', 1),
      madeResponse('q9', 1),
    ]
    const attempts = [{ attemptId: 'a', studentId: 's', responses }]
    const versions = [madeQuestion('q1'), madeQuestion('q1', { hash: 'older' })]
    expect(statistics(attempts, versions).map(({ asked, p }) => [asked, p])).toEqual([
      [1, 0.25],
      [1, 1],
    ])
  })

  it('is not the same for a question left out and a question never had', () => {
    const attempts = attemptsOf([
      [1, null],
      [0, undefined],
      [1, 1],
      [null, 0],
    ])
    const [only, zero] = rules.map(rule => statistics(attempts, madeQuestions(2), rule)[1])
    expect(only).toMatchObject({ asked: 3, omitted: 1, omissionRate: 1 / 3, n: 2, wrong: 1, p: 0.5 })
    expect(zero).toMatchObject({ asked: 3, omitted: 1, omissionRate: 1 / 3, n: 3, wrong: 2, p: 1 / 3 })
  })

  it('is nothing when nobody had the question', () => {
    for (const attempts of [[], attemptsOf([[1]])])
      expect(statistics(attempts, [madeQuestion('other', { options: madeOptions('a') })])[0]).toMatchObject({
        asked: 0,
        omissionRate: null,
        n: 0,
        p: null,
        p95: null,
        itemRest: null,
        upperLower: null,
        medianMs: null,
      })
  })
})

describe('times and hurry', () => {
  it('gives the median of the answered ones and how many were hurried', () => {
    const times = [30_000, 1000, 50_000, null, 20_000]
    const attempts = times.map((elapsedMs, i) => ({
      attemptId: `a${i}`,
      studentId: `s${i}`,
      responses: [
        madeResponse('q1', elapsedMs === null ? null : 1, { elapsedMs, isRapid: elapsedMs === 1000 }),
      ],
    }))
    expect(statistics(attempts)[0]).toMatchObject({ medianMs: 25_000, rapid: 1 })
  })
})

describe('the options', () => {
  const question = madeQuestion('q1', { kind: 'multi-select', options: madeOptions('ab') })
  const chosen = [['a', 'b'], ['a', 'text of c'], ['c', 'c'], [], ['d', 'elsewhere'], []]
  const attempts = chosen.map((choices, i) => ({
    attemptId: `a${i}`,
    studentId: `s${i}`,
    responses: [
      madeResponse('q1', i === 5 ? null : Number(i === 0), { choices }),
      madeResponse('q2', i < 3 ? 1 : 0),
    ],
  }))

  it('of a multi-select are each chosen or not, by id or by text', () => {
    const [found] = statistics(attempts, [question, madeQuestion('q2')])
    expect(found?.options.map(({ id, count, studentIds }) => [id, count, studentIds])).toEqual([
      ['a', 2, ['s0', 's1']],
      ['b', 1, ['s0']],
      ['c', 2, ['s1', 's2']],
      ['d', 1, ['s4']],
    ])
    expect(found?.options.map(({ share }) => share)).toEqual([0.4, 0.2, 0.4, 0.2])
    expect(found?.options.map(({ wrongCount }) => wrongCount)).toEqual([1, 0, 2, 1])
    expect(found?.options.map(({ meanRest }) => meanRest)).toEqual([1, 1, 1, 0])
  })

  it('name who answered without any; who left it out is another matter', () => {
    for (const rule of rules)
      expect(statistics(attempts, [question, madeQuestion('q2')], rule)[0]?.withoutOption).toEqual(['s3'])
  })

  it('are none for a kind without', () => {
    expect(statistics(attempts)[0]).toMatchObject({ options: [], withoutOption: [] })
  })
})

describe('upper and lower group', () => {
  it('share the places at the border', () => {
    // Ten students, 27 % is three: one above, four tied for two places.
    expect(extremeGroups([9, 5, 5, 5, 5, 3, 2, 2, 1, 0], 0.27)).toEqual({
      size: 3,
      upper: [1, 0.5, 0.5, 0.5, 0.5, 0, 0, 0, 0, 0],
      lower: [0, 0, 0, 0, 0, 0, 0.5, 0.5, 1, 1],
    })
  })

  it('take sums of the same fractions in another order as the same', () => {
    expect(extremeGroups([0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1, 0, 0], 0.27)?.upper).toEqual([0.5, 0.5, 0, 0])
  })

  it('do not exist where they would be empty or overlap', () => {
    expect(extremeGroups([1], 0.27)).toBeNull()
    expect(extremeGroups([], 0.27)).toBeNull()
    expect(extremeGroups([1, 2, 3], 0.6)).toBeNull()
  })
})

const anyScore = fc.constantFrom(0, 0.25, 1 / 3, 0.5, 1, null, undefined)
const anyClass = fc
  .integer({ min: 1, max: 6 })
  .chain(count => fc.array(fc.array(anyScore, { minLength: count, maxLength: count }), { maxLength: 30 }))

describe('any class', () => {
  it('has numbers within their ranges, or none', () => {
    fc.assert(
      fc.property(anyClass, fc.constantFrom(...rules), (scores, rule) => {
        const count = scores[0]?.length ?? 1
        for (const one of statistics(attemptsOf(scores), madeQuestions(count), rule)) {
          const { n, p, p95, p80, itemRest, upperLower } = one
          expect(n).toBe(rule === 'answered-only' ? one.asked - one.omitted : one.asked)
          if (n === 0) continue
          const ordered = [0, p95?.low, p80?.low, p, p80?.high, p95?.high, 1].map(value => value ?? NaN)
          for (let i = 1; i < ordered.length; i++)
            expect(ordered[i]).toBeGreaterThanOrEqual((ordered[i - 1] ?? NaN) - 1e-12)
          if (itemRest) expect(Math.abs(itemRest.r)).toBeLessThanOrEqual(1)
          if (upperLower) expect(Math.abs(upperLower.d)).toBeLessThanOrEqual(1 + 1e-12)
        }
      }),
    )
  })

  it('does not depend on the order of its students', () => {
    fc.assert(
      fc.property(anyClass, scores => {
        const attempts = attemptsOf(scores)
        const questions = madeQuestions(scores[0]?.length ?? 1)
        const there = statistics(attempts, questions)
        const back = statistics(attempts.toReversed(), questions)
        there.forEach((one, q) => {
          expect(back[q]?.n).toBe(one.n)
          const pairs = [
            [one.p, back[q]?.p],
            [one.itemRest?.r ?? null, back[q]?.itemRest?.r ?? null],
            [one.upperLower?.d ?? null, back[q]?.upperLower?.d ?? null],
          ]
          for (const [a, b] of pairs) {
            if (typeof a === 'number' && typeof b === 'number') expect(b).toBeCloseTo(a, 9)
            else expect(b).toBe(a)
          }
        })
      }),
    )
  })

  it('has the same numbers by both rules when nothing was left out', () => {
    const { questions, attempts } = syntheticClass({
      seed: 'whole',
      students: 40,
      questions: 12,
      omission: 0,
    })
    const [only, zero] = rules.map(rule => statistics(attempts, questions, rule))
    expect(zero?.map(one => ({ ...one, rule: '' }))).toEqual(only?.map(one => ({ ...one, rule: '' })))
  })
})
