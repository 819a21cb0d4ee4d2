import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gridOf } from '#src/domain/measure/grid.ts'
import { measureSettings as settings } from '#src/domain/measure/measure-settings.ts'
import type { CheckSituation } from '#src/domain/readiness-check/check-standing.ts'
import { nextInCheck } from '#src/domain/readiness-check/next-question.ts'
import {
  normalMass,
  questionsOf,
  situationOf,
  strong,
  termsOf,
} from '#tests/domain/readiness-check/sample-check.ts'
import { playCheck, smallWorld } from '#tests/domain/readiness-check/play-check.ts'

const seeds = Array.from({ length: 60 }, (_, n) => `seed ${n}`)
const skills = ['web', 'storage', 'viewer']
const index = skills.flatMap(skill => questionsOf(skill, 8))
const step = (situation: CheckSituation, seed = 'a') => nextInCheck(situation, seed, settings)

/** What is asked next, over many seeds. */
function asked(situation: CheckSituation, of: 'skill' | 'id'): string[] {
  const found = seeds.map(seed => step(situation, seed))
  return [...new Set(found.flatMap(next => (next.kind === 'ask' ? [next.question[of]] : [])))].sort()
}

const took = (skill: string, count: number) => questionsOf(skill, count)

describe('the skill that is asked about', () => {
  it('is any of those asked least', () => {
    expect(asked(situationOf(termsOf(skills), index), 'skill')).toEqual(['storage', 'viewer', 'web'])
    const one = situationOf(termsOf(skills), index, {}, took('web', 1))
    expect(asked(one, 'skill')).toEqual(['storage', 'viewer'])
    const more = situationOf(termsOf(skills), index, {}, [...took('web', 2), ...took('viewer', 1)])
    expect(asked(more, 'skill')).toEqual(['storage'])
  })

  it('is one without a verdict', () => {
    const known = { web: { posterior: strong, responses: 3 } }
    expect(asked(situationOf(termsOf(skills), index, known), 'skill')).toEqual(['storage', 'viewer'])
  })

  it.each([
    [9, ['storage', 'viewer', 'web']],
    [8, ['storage', 'web']],
    [6, ['storage', 'web']],
    [5, ['web']],
    [3, ['web']],
    // Less than a verdict takes: the most important one, for what it is worth.
    [2, ['web']],
    [1, ['web']],
  ])('with a budget of %d is one of those it can bring to the floor, most important first', (budget, of) => {
    expect(asked(situationOf(termsOf(skills, { budget }), index), 'skill')).toEqual(of)
  })

  it('that was begun is ended before a more important one begins', () => {
    const known = { viewer: { responses: 2 } }
    const taken = took('viewer', 2)
    const at = (budget: number) =>
      asked(situationOf(termsOf(skills, { budget }), index, known, taken), 'skill')
    expect(at(3)).toEqual(['viewer'])
    expect(at(5)).toEqual(['viewer'])
    // One for the viewer and three for one more.
    expect(at(6)).toEqual(['web'])
  })

  it('may be a cheaper one where a dearer one is beyond the budget', () => {
    const dear = termsOf([], {
      skills: [
        { id: 'web', requiredLevel: 85 },
        { id: 'storage', requiredLevel: 60 },
      ],
      budget: 4,
    })
    expect(asked(situationOf(dear, index), 'skill')).toEqual(['storage'])
  })
})

describe('a check is over', () => {
  const over = (why: string) => ({ kind: 'over', why })

  it('when every skill has its verdict, also with the last question of the budget', () => {
    const known = Object.fromEntries(skills.map(skill => [skill, { posterior: strong, responses: 3 }]))
    expect(step(situationOf(termsOf(skills), index, known))).toEqual(over('settled'))
    const taken = took('web', 5)
    expect(step(situationOf(termsOf(skills, { budget: 5 }), index, known, taken))).toEqual(over('settled'))
  })

  it('when the budget is used up', () => {
    const taken = took('web', 5)
    expect(step(situationOf(termsOf(skills, { budget: 5 }), index, {}, taken))).toEqual(over('budget'))
    expect(step(situationOf(termsOf(skills, { budget: 6 }), index, {}, taken)).kind).toBe('ask')
  })

  it('when nothing that is left tells enough', () => {
    expect(step(situationOf(termsOf(skills), []))).toEqual(over('exhausted'))
    const known = { web: { posterior: strong, responses: 3 } }
    expect(step(situationOf(termsOf(['web', 'storage']), took('web', 8), known))).toEqual(over('exhausted'))
  })
})

/** Expected drop of the entropy of "at or above the cut", by playing both outcomes through with Bayes' rule. */
function slowValue(posterior: Float64Array, level: number, chance: number, requiredLevel: number): number {
  const cut = (requiredLevel - 50) / 20
  const entropy = (mass: readonly number[]) => {
    const all = mass.reduce((sum, one) => sum + one, 0)
    const above = mass.reduce((sum, one, j) => {
      const x = gridOf(settings).points[j] ?? NaN
      return sum + (x > cut ? one : x === cut ? one / 2 : 0) / all
    }, 0)
    return [above, 1 - above].reduce((sum, p) => sum - (p > 0 ? p * Math.log(p) : 0), 0)
  }
  const slope = 1 / Math.sqrt(1 + 0.346 * 0.8 ** 2)
  const difficulty = (level - 50) / 20 - Math.LN2
  const right = [...gridOf(settings).points].map(
    x => chance + (0.97 - chance) / (1 + Math.exp(-slope * (x - difficulty))),
  )
  const ifRight = [...posterior].map((mass, j) => mass * (right[j] ?? NaN))
  const ifWrong = [...posterior].map((mass, j) => mass * (1 - (right[j] ?? NaN)))
  const probability = ifRight.reduce((sum, one) => sum + one, 0)
  return entropy([...posterior]) - probability * entropy(ifRight) - (1 - probability) * entropy(ifWrong)
}

const kinds = [
  'single-choice',
  'numeric',
  'matching',
  'ordering',
  'multi-select',
  'pick-in-artefact',
] as const

describe('the question that is asked', () => {
  it('is one of the three expected to tell most, each of them by some seed', () => {
    const level = fc.constantFrom(20, 40, 60, 75, 90)
    const chanceOf = settings.typicalChance
    fc.assert(
      fc.property(
        fc.double({ min: -1.5, max: 1.5, noNaN: true }),
        fc.double({ min: 0.4, max: 1.5, noNaN: true }),
        fc.constantFrom(45, 50, 60, 70),
        fc.uniqueArray(fc.tuple(fc.constantFrom(...kinds), level), {
          minLength: 4,
          selector: one => one.join(),
        }),
        (mean, sd, requiredLevel, bank) => {
          const posterior = normalMass(mean, sd)
          const own = bank.flatMap(([kind, at], n) =>
            questionsOf('web', 1, [kind], [at]).map(question => ({ ...question, id: `q${n}` })),
          )
          const terms = termsOf([], { skills: [{ id: 'web', requiredLevel }] })
          const values = own.map(({ level: at, kind }) =>
            slowValue(posterior, at, chanceOf[kind], requiredLevel),
          )
          const third = values.toSorted((a, b) => b - a)[2] ?? NaN
          const best = own.filter((_, n) => (values[n] ?? NaN) >= third - 1e-12).map(({ id }) => id)
          const found = asked(situationOf(terms, own, { web: { posterior } }), 'id')
          expect(best).toEqual(expect.arrayContaining(found))
          expect(found.length).toBeGreaterThanOrEqual(3)
        },
      ),
      { numRuns: 25 },
    )
  })

  it('is the same for the same seed and situation, and not the same for every seed or at every step', () => {
    const situation = situationOf(termsOf(skills), index)
    for (const seed of seeds) expect(step(situation, seed)).toEqual(step(situation, seed))
    expect(asked(situation, 'id').length).toBeGreaterThan(3)
    const one = termsOf(['web'])
    const byStep = [0, 1, 2, 3].map(n =>
      step(situationOf(one, questionsOf('web', 20), {}, questionsOf('other', n)), 'a'),
    )
    expect(new Set(byStep.map(next => (next.kind === 'ask' ? next.question.id : ''))).size).toBeGreaterThan(1)
  })

  it('is not always one of the first three of the bank where many tell the same', () => {
    const alike = questionsOf('web', 12, ['numeric'], [60])
    expect(asked(situationOf(termsOf(['web']), alike), 'id')).toHaveLength(12)
  })

  it('was not asked before in this check', () => {
    const bank = questionsOf('web', 6)
    for (const count of [1, 3, 5]) {
      const taken = bank.slice(0, count)
      const found = asked(situationOf(termsOf(['web']), bank, {}, taken), 'id')
      expect(found.length).toBeGreaterThan(0)
      expect(found.filter(id => taken.some(one => one.id === id))).toEqual([])
    }
  })

  it('is never the third of a kind in a row while there is another kind', () => {
    const taken = questionsOf('other', 2, ['numeric'])
    const bank = questionsOf('web', 4, ['numeric'], [60])
    const poorer = questionsOf('web', 1, ['situational-judgement'], [20]).map(one => ({ ...one, id: 'poor' }))
    const of = (own: typeof bank, done: typeof taken) =>
      asked(situationOf(termsOf(['web']), own, {}, done), 'id')
    expect(of([...bank, ...poorer], taken)).toEqual(['poor'])
    expect(of([...bank, ...poorer], taken.slice(1))).not.toContain('poor')
    expect(of(bank, taken)).toHaveLength(4)
  })

  it('is of another kind once 60 % of a skill were of one', () => {
    const kindsAsked = ['numeric', 'matching', 'numeric'] as const
    const taken = kindsAsked.map((kind, n) => ({ id: `t${n}`, skill: 'web', kind }))
    const bank = [
      ...questionsOf('web', 4, ['numeric'], [60]),
      ...questionsOf('web', 1, ['situational-judgement'], [20]).map(one => ({ ...one, id: 'poor' })),
    ]
    // Three of four would be 75 %.
    expect(asked(situationOf(termsOf(['web']), bank, {}, taken), 'id')).toEqual(['poor'])
    // Where nothing keeps both rules, the one about kinds in a row is kept.
    const onlyTwo = [
      ...questionsOf('web', 2, ['numeric'], [60]),
      ...questionsOf('web', 2, ['matching'], [60]).map(one => ({ ...one, id: `m-${one.id}` })),
    ]
    const found = asked(
      situationOf(termsOf(['web']), onlyTwo, {}, [
        ...taken,
        { id: 'o1', skill: 'x', kind: 'matching' },
        { id: 'o2', skill: 'x', kind: 'matching' },
      ]),
      'id',
    )
    expect(found).toEqual(['web-0', 'web-1'])
  })
})

describe('a whole check', () => {
  const conditions = fc.record({
    seed: fc.string({ minLength: 1, maxLength: 8 }),
    budget: fc.integer({ min: 1, max: 80 }),
    again: fc.boolean(),
    gamma: fc.constantFrom(0.8, 0.9),
    shareRight: fc.double({ min: 0, max: 1, noNaN: true }),
  })

  it('keeps every rule, whoever takes it', () => {
    fc.assert(
      fc.property(conditions, ({ shareRight, ...terms }) => {
        const { asked: taken, end, standings, steps } = playCheck(terms, shareRight)
        expect(taken.length).toBeLessThanOrEqual(terms.budget)
        expect(new Set(taken.map(({ id }) => id)).size).toBe(taken.length)
        const open = standings.filter(({ state }) => state.kind === 'open')
        if (end === 'settled') expect(standings.every(({ state }) => state.kind === 'settled')).toBe(true)
        if (end === 'exhausted') expect(open).toEqual([])
        if (end === 'budget') expect(taken.length).toBe(terms.budget)
        for (const { question, before, pool } of steps) {
          const ofSkill = before.filter(({ skill }) => skill === question.skill)
          expect(ofSkill.length).toBeLessThan(10)
          const others = pool.filter(
            one => one.kind !== question.kind && one.skill === question.skill && !before.includes(one),
          )
          if (others.length > 0)
            expect(before.slice(-2).filter(({ kind }) => kind === question.kind).length).toBeLessThan(2)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('asks no kind more than 60 % of the time, to the nearest question, where there are kinds enough', () => {
    fc.assert(
      fc.property(conditions, ({ shareRight, ...terms }) => {
        const { asked: taken } = playCheck(terms, shareRight)
        for (const skill of smallWorld.skills) {
          const own = taken.filter(one => one.skill === skill)
          for (const kind of new Set(own.map(one => one.kind)))
            expect(own.filter(one => one.kind === kind).length).toBeLessThanOrEqual(
              Math.round(0.6 * own.length),
            )
        }
      }),
      { numRuns: 20 },
    )
  })
})
