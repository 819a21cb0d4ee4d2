import { describe, expect, it } from 'vitest'
import { feldtInterval, formStatistics } from '#src/domain/class-analysis/form-statistics.ts'
import { attemptsOf, madeQuestions } from '#tests/domain/class-analysis/made-class.ts'
import { normal, syntheticClass } from '#tests/domain/class-analysis/synthetic-class.ts'
import { seededRandom } from '#src/domain/random/seeded-random.ts'

const questions = madeQuestions(3)
const form = (scores: readonly (readonly (number | null | undefined)[])[], count = 3) =>
  formStatistics(attemptsOf(scores), madeQuestions(count), 'answered-only')

describe('a form', () => {
  it('has mean, SD, alpha and the error of measurement', () => {
    // By hand: totals 3, 2, 1, 0; their variance 5/3; variances 1/4, 1/3, 1/4; alpha = 3/2 (1 - (5/6) / (5/3)) = 3/4.
    const found = form([
      [1, 1, 1],
      [1, 1, 0],
      [1, 0, 0],
      [0, 0, 0],
    ])
    expect(found).toMatchObject({ questions: 3, students: 4, mean: expect.closeTo(0.5, 12) })
    expect(found.sd).toBeCloseTo(Math.sqrt(5 / 3) / 3, 12)
    expect(found.reliability).toMatchObject({ kind: 'known', students: 4 })
    if (found.reliability.kind !== 'known') return
    expect(found.reliability.alpha).toBeCloseTo(0.75, 12)
    expect(found.reliability.sem).toBeCloseTo(Math.sqrt(5 / 3) / 6, 12)
  })

  it('counts only questions that were asked of anyone', () => {
    expect(form([[1, 0, undefined]]).questions).toBe(2)
  })

  it('rests alpha on those who answered everything, or says that nobody did', () => {
    const rows = [
      [1, 1, null],
      [0, 1, 1],
      [1, 0, 0],
    ]
    expect(form(rows).reliability).toMatchObject({ students: 2 })
    expect(form(rows).students).toBe(3)
    expect(form(rows.slice(0, 2)).reliability).toEqual({
      kind: 'none',
      because: 'few-students',
      sentence: 'Alpha needs at least two students who answered all 3 questions; there is one.',
    })
    expect(form([[null, null, null]])).toMatchObject({ students: 0, mean: null, sd: null })
  })

  it('has no alpha where questions were drawn per learner', () => {
    const { reliability, students, mean } = form([
      [1, 0, undefined],
      [undefined, 1, 1],
      [1, 1, 1],
    ])
    expect([students, mean]).toEqual([3, expect.closeTo((0.5 + 1 + 1) / 3, 12)])
    expect(reliability).toEqual({
      kind: 'none',
      because: 'different-questions',
      sentence: 'The students had different questions (2 to 3 of 3 each), so there is no alpha of the whole.',
    })
    const drawn = syntheticClass({ seed: 'drawn', students: 20, questions: 30, drawn: 10 })
    expect(formStatistics(drawn.attempts, drawn.questions, 'missing-is-zero').reliability).toMatchObject({
      because: 'different-questions',
    })
  })

  it('has none of one question, of a class all alike, of nobody', () => {
    const because = (scores: Parameters<typeof form>[0], count?: number) => {
      const { reliability } = form(scores, count)
      return reliability.kind === 'none' && reliability.because
    }
    expect(because([[1], [0]], 1)).toBe('few-questions')
    expect(
      because([
        [0.1, 0.2, 0.7],
        [0.7, 0.2, 0.1],
      ]),
    ).toBe('all-alike')
    expect(because([])).toBe('few-questions')
    expect(formStatistics([], questions, 'missing-is-zero')).toMatchObject({ students: 0, questions: 0 })
  })
})

describe("Feldt's interval", () => {
  it('is a point for perfect consistency and may reach below 0', () => {
    expect(feldtInterval(1, 30, 10, 0.95)).toEqual({ low: 1, high: 1 })
    expect(feldtInterval(0.2, 10, 5, 0.95).low).toBeLessThan(0)
  })

  // Parallel questions x = theta + e with unit variances: alpha of k of them is k / (k + 1) exactly.
  it('holds the true alpha in 95 of 100 classes', () => {
    const random = seededRandom('feldt')
    const k = 8
    let inside = 0
    for (let run = 0; run < 1000; run++) {
      const rows = Array.from({ length: 25 }, () => {
        const theta = normal(random)
        return Array.from({ length: k }, () => theta + normal(random))
      })
      const { reliability } = form(rows, k)
      if (reliability.kind === 'known' && reliability.low <= k / (k + 1) && reliability.high >= k / (k + 1)) {
        inside += 1
      }
    }
    // 3 standard errors of a share of 0.95 in 1000.
    expect(Math.abs(inside / 1000 - 0.95)).toBeLessThan(0.021)
  })
})
