import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runCase } from '#src/domain/question/case-run.ts'
import { chanceScore } from '#src/domain/question/chance.ts'
import { type Random, seededRandom } from '#src/domain/random/seeded-random.ts'
import { explainResponse } from '#src/domain/scoring/explain-response.ts'
import { scoreResponse } from '#src/domain/scoring/score-response.ts'
import { anyCase, type CaseQuestion } from '#tests/domain/question/any-case.ts'
import { sampleQuestions } from '#tests/domain/question/sample-questions.ts'

/** Where a path stands, with the path. */
function standing(question: CaseQuestion, path: readonly string[]) {
  const run = runCase(question, path)
  if (run === null) throw new Error(`${path.join(', ')} is no path`)
  return run
}

function playBlind(question: CaseQuestion, random: Random): string[] {
  const path: string[] = []
  for (;;) {
    const { actions } = standing(question, path).node
    if (actions === undefined) return path
    path.push(actions[Math.floor(random() * actions.length)]?.id ?? '')
  }
}

const resultOf = (question: CaseQuestion, path: readonly string[]) =>
  scoreResponse(question, { kind: 'branching-case', path: [...path] })

function scoreOf(question: CaseQuestion, path: readonly string[]): number {
  const result = resultOf(question, path)
  if (result.kind !== 'graded') throw new Error(result.kind)
  return result.score
}

const seed = fc.string({ minLength: 1, maxLength: 8 })

describe('the score of a case', () => {
  it('is 1 for the expert, and for nobody who misses the cause, harms, or takes longer than par', () => {
    fc.assert(
      fc.property(anyCase, seed, (question, name) => {
        expect(scoreOf(question, question.expert)).toBe(1)
        const path = playBlind(question, seededRandom(name))
        const { node, minutes } = standing(question, path)
        const isBest = node.causeFound === true && node.ending !== 'harmed' && minutes <= question.par
        expect(scoreOf(question, path) === 1).toBe(isBest)
      }),
    )
  })

  it('is made of 0.35 for the cause, 0.45 for no harm, and time only where both are earned', () => {
    fc.assert(
      fc.property(anyCase, seed, (question, name) => {
        const path = playBlind(question, seededRandom(name))
        const { node, minutes } = standing(question, path)
        const cause = node.causeFound === true ? 0.35 : 0
        const harm = node.ending === 'harmed' ? 0 : 0.45
        const time = cause > 0 && harm > 0 ? 0.2 * Math.min(1, question.par / minutes) : 0
        expect(scoreOf(question, path)).toBeCloseTo(cause + harm + time, 12)
      }),
    )
  })

  it('is never raised by a detour to the same ending, and lowered only where time counts', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 40 }), (question, times) => {
        const [first] = question.nodes
        // A loop at the start, to be walked any number of times before the expert's way.
        const loop = { id: 'loop', text: 'Wait', minutes: 1, to: question.start, reason: 'Why.' }
        const nodes = question.nodes.map(node =>
          node === first && node.actions !== undefined ? { ...node, actions: [...node.actions, loop] } : node,
        )
        const waited = Array.from({ length: times }, () => 'loop')
        const scores = question.nodes
          .filter(({ ending }) => ending !== undefined)
          .map((_, at) => playBlind(question, seededRandom(`${at}`)))
          .map(path => ({
            at: standing(question, path),
            direct: scoreOf(question, path),
            late: scoreOf({ ...question, nodes }, [...waited, ...path]),
          }))
        for (const { at, direct, late } of scores) {
          expect(late).toBeLessThanOrEqual(direct)
          const timeCounts = at.node.causeFound === true && at.node.ending !== 'harmed'
          expect(late < direct).toBe(timeCounts && at.minutes + times > question.par)
        }
      }),
    )
  })

  it('puts every harmed ending below every one with the cause found and nobody harmed', () => {
    fc.assert(
      fc.property(anyCase, seed, (question, name) => {
        const path = playBlind(question, seededRandom(name))
        const { ending, causeFound } = standing(question, path).node
        const score = scoreOf(question, path)
        if (ending === 'harmed') expect(score).toBeLessThanOrEqual(0.35)
        else expect(score).toBeGreaterThan(causeFound === true ? 0.8 : 0.29)
      }),
    )
  })

  it('needs an ending: no part of a path has one, and no action goes beyond it', () => {
    fc.assert(
      fc.property(anyCase, seed, (question, name) => {
        const path = playBlind(question, seededRandom(name))
        expect(resultOf(question, [])).toEqual({ kind: 'unanswered' })
        for (let length = 1; length < path.length; length++)
          expect(resultOf(question, path.slice(0, length))).toMatchObject({
            kind: 'invalid',
            reason: expect.stringContaining('not over yet'),
          })
        expect(resultOf(question, [...path, path[0] ?? ''])).toMatchObject({
          kind: 'invalid',
          reason: expect.stringContaining('does not fit'),
        })
      }),
    )
  })

  it('is the sum of the parts the review shows, whose clocks add up', () => {
    fc.assert(
      fc.property(anyCase, seed, (question, name) => {
        const path = playBlind(question, seededRandom(name))
        const explanation = explainResponse(question, { kind: 'branching-case', path })
        if (explanation.kind !== 'branching-case' || explanation.taken === null) throw new Error('not taken')
        const { actions, minutes, credit } = explanation.taken
        expect(credit.cause + credit.harm + credit.time).toBe(scoreOf(question, path))
        expect(actions.map(({ id }) => id)).toEqual(path)
        expect(actions.at(-1)?.clock).toBe(minutes)
        const shown = [...actions, ...explanation.expert.actions, ...explanation.others].map(({ id }) => id)
        const all = question.nodes.flatMap(node => node.actions ?? []).map(({ id }) => id)
        expect([...new Set(shown)].toSorted()).toEqual(all.toSorted())
      }),
    )
  })
})

describe('the chance of a case', () => {
  const plays = 10_000

  /** Mean and standard error of so many seeded plays. */
  function simulate(question: CaseQuestion, name: string) {
    const random = seededRandom(name)
    const scores = Array.from({ length: plays }, () => scoreOf(question, playBlind(question, random)))
    const mean = scores.reduce((sum, score) => sum + score, 0) / plays
    const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / plays
    return { mean, error: Math.sqrt(variance / plays) }
  }

  it.each(['one', 'two', 'three'])('of the sample agrees with 10,000 plays seeded %s', name => {
    const { mean, error } = simulate(sampleQuestions['branching-case'], name)
    expect(error).toBeLessThan(0.005)
    expect(Math.abs(mean - chanceScore(sampleQuestions['branching-case']))).toBeLessThan(4 * error)
  })

  it('of any case agrees with 10,000 plays', () => {
    fc.assert(
      fc.property(anyCase, question => {
        const { mean, error } = simulate(question, 'plays')
        expect(Math.abs(mean - chanceScore(question))).toBeLessThan(4.5 * error)
      }),
      // The seed is fixed: once in some hundred thousand cases the plays are off by chance.
      { numRuns: 6, seed: 20_260_301 },
    )
  }, 30_000)

  it('is between 0 and 1, also where a blind player hardly finds out', () => {
    const way = Array.from({ length: 12 }, (_, at) => ({
      id: `p${at}`,
      text: 'P',
      actions: ['on', 'b', 'c', 'd', 'e'].map(name => ({
        id: `${name}${at}`,
        text: name,
        minutes: 1,
        to: name === 'on' ? `p${at + 1}` : 'p0',
        reason: 'Why.',
      })),
    }))
    const endless: CaseQuestion = {
      ...sampleQuestions['branching-case'],
      par: 30,
      start: 'p0',
      nodes: [...way, { id: 'p12', text: 'E', ending: 'solved', causeFound: true }],
    }
    // 5 ** 12 tries are needed on average; patience ends long before.
    expect(chanceScore(endless)).toBeLessThan(0.001)
    fc.assert(
      fc.property(anyCase, question => {
        const chance = chanceScore(question)
        expect(chance).toBeGreaterThan(0)
        expect(chance).toBeLessThan(1)
      }),
    )
  })
})
