import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chanceScore } from '#src/domain/question/chance.ts'
import { checkQuestion } from '#src/domain/question/check-question.ts'
import type { AuthoredQuestion } from '#src/domain/question/question.ts'
import { type Rating, ratings } from '#src/domain/question/rating.ts'
import { scoreResponse } from '#src/domain/scoring/score-response.ts'
import { sampleQuestions, sampleSkill } from '#tests/domain/question/sample-questions.ts'

type Judgement = Extract<AuthoredQuestion, { kind: 'situational-judgement' }>

/** Any situational judgement that may be in a bank. */
const anyOf = (ask: Judgement['ask']) =>
  fc
    .array(fc.constantFrom(...ratings), { minLength: 4, maxLength: 5 })
    .map(values => ({
      ...sampleQuestions['situational-judgement'],
      ask,
      actions: values.map((rating, at) => ({ id: `a${at}`, text: `Action ${at}`, rating, reason: 'Why.' })),
    }))
    .filter(question => checkQuestion(question, sampleSkill).length === 0)

function scoreOf(question: Judgement, response: Parameters<typeof scoreResponse>[1]): number {
  const result = scoreResponse(question, response)
  if (result.kind !== 'graded') throw new Error(result.kind)
  return result.score
}

const choose = (question: Judgement, best: string, worst: string) =>
  scoreOf(question, { kind: 'situational-judgement', ask: 'best-and-worst', best, worst })

const rate = (question: Judgement, given: readonly Rating[]) =>
  scoreOf(question, {
    kind: 'situational-judgement',
    ask: 'rate-each',
    ratings: question.actions.map(({ id }, at) => ({ action: id, rating: given[at] ?? 1 })),
  })

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** The action with the highest and the one with the lowest rating. */
function extremes({ actions }: Judgement) {
  const [best, ...others] = actions.toSorted((a, b) => b.rating - a.rating)
  const worst = others.at(-1)
  if (best === undefined || worst === undefined) throw new Error('there are no actions')
  return { best, worst }
}

const pairsOf = ({ actions }: Judgement) =>
  actions.flatMap(best => actions.filter(worst => worst !== best).map(worst => ({ best, worst })))

type Pair = ReturnType<typeof pairsOf>[number]
const isNoWorse = (a: Pair, b: Pair) => a.best.rating >= b.best.rating && a.worst.rating <= b.worst.rating

/** All ways to rate so many actions. */
const allRatings = (count: number): Rating[][] =>
  count === 0 ? [[]] : allRatings(count - 1).flatMap(given => ratings.map(rating => [...given, rating]))

describe('the score of best and worst', () => {
  it('is 1 for the key, 0 for its opposite, and in 0..1 for all', () => {
    fc.assert(
      fc.property(anyOf('best-and-worst'), question => {
        const { best, worst } = extremes(question)
        expect(choose(question, best.id, worst.id)).toBe(1)
        expect(choose(question, worst.id, best.id)).toBe(0)
        for (const pair of pairsOf(question)) {
          const score = choose(question, pair.best.id, pair.worst.id)
          expect(score).toBeGreaterThanOrEqual(0)
          // Nothing but the key is wholly right.
          expect(score === 1).toBe(pair.best === best && pair.worst === worst)
        }
      }),
    )
  })

  it('is never lower for a better best or a worse worst', () => {
    fc.assert(
      fc.property(anyOf('best-and-worst'), question => {
        for (const a of pairsOf(question))
          for (const b of pairsOf(question))
            expect(isNoWorse(a, b) ? choose(question, a.best.id, a.worst.id) : 1).toBeGreaterThanOrEqual(
              choose(question, b.best.id, b.worst.id),
            )
      }),
    )
  })

  it('has as its chance the mean over all pairs', () => {
    fc.assert(
      fc.property(anyOf('best-and-worst'), question => {
        const all = pairsOf(question).map(({ best, worst }) => choose(question, best.id, worst.id))
        expect(chanceScore(question)).toBeCloseTo(mean(all), 12)
      }),
    )
  })
})

describe('the score of ratings', () => {
  it('is 1 for the key and for nothing else', () => {
    fc.assert(
      fc.property(anyOf('rate-each'), question => {
        const key = question.actions.map(({ rating }) => rating)
        for (const given of allRatings(4).map(some => [...some, ...key.slice(4)])) {
          const score = rate(question, given)
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score === 1).toBe(given.join() === key.join())
        }
      }),
      { numRuns: 10 },
    )
  })

  it('is 0 where everything good is called bad and the other way round', () => {
    fc.assert(
      fc.property(anyOf('rate-each'), question => {
        const opposite = question.actions.map(({ rating }): Rating => (rating > 2 ? 1 : 4))
        expect(rate(question, opposite)).toBe(0)
      }),
    )
  })

  it('is never lower for a rating nearer to the key', () => {
    fc.assert(
      fc.property(
        anyOf('rate-each'),
        fc.array(fc.constantFrom(...ratings), { minLength: 5, maxLength: 5 }),
        fc.nat({ max: 3 }),
        fc.constantFrom(...ratings),
        (question, given, at, other) => {
          const key = question.actions[at]?.rating ?? 1
          fc.pre(Math.abs(other - key) <= Math.abs((given[at] ?? 1) - key))
          expect(rate(question, given.with(at, other))).toBeGreaterThanOrEqual(rate(question, given))
        },
      ),
    )
  })

  it('has as its chance the mean over all ratings', () => {
    fc.assert(
      fc.property(anyOf('rate-each'), question => {
        const all = allRatings(question.actions.length).map(given => rate(question, given))
        expect(chanceScore(question)).toBeCloseTo(mean(all), 12)
      }),
      { numRuns: 10 },
    )
  })
})
