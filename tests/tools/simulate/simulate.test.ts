import { beforeAll, describe, expect, it } from 'vitest'
import { checkPrice, secondsPerQuestion } from '#src/domain/readiness-check/check-price.ts'
import { conditions, type Condition } from '#tests/tools/simulate/conditions.ts'
import { calibrationError, joinTallies, type Tally } from '#tests/tools/simulate/judge-taken.ts'
import { type Outcome, runCondition } from '#tests/tools/simulate/run-condition.ts'
import { makePerson, type Material, readMaterial, supposedWorld } from '#tests/tools/simulate/world.ts'

let material: Material
let compared: Outcome
const tallies = new Map<number, Tally>()

/** A few people in checks of one domain, so the targets of the real run are held to loosely here. */
const people = 49

function domainOf(budget: number): Condition {
  const found = conditions.find(({ scope, budget: own }) => scope === 'domain' && own === budget)
  if (found === undefined) throw new Error(`no condition of ${budget} questions`)
  return found
}

beforeAll(async () => {
  material = await readMaterial()
  const short = runCondition(domainOf(10), material, 'test', 0, people)
  compared = runCondition({ ...domainOf(20), compared: true }, material, 'test', 0, people)
  tallies.set(10, short.adaptive).set(20, compared.adaptive)
}, 120_000)

describe('simulated people', () => {
  it('get verdicts that are mostly right, the more the further they are from what is required', () => {
    const { decided, wrong, farDecided, farWrong, claimed } = joinTallies([...tallies.values()])
    expect(decided).toBeGreaterThan(120)
    expect(wrong / decided).toBeLessThan(0.2)
    expect(farWrong / farDecided).toBeLessThan(0.1)
    expect(farWrong / farDecided).toBeLessThan(wrong / decided)
    expect(Math.abs(wrong - claimed) / decided).toBeLessThan(0.06)
  })

  it('are told probabilities that come true about as often', () => {
    expect(calibrationError(joinTallies([...tallies.values()]))).toBeLessThan(0.08)
  })

  it('get more verdicts for more questions, and no more questions than they allow', () => {
    const shares = [...tallies]
      .toSorted(([a], [b]) => a - b)
      .map(([, { decided, skills }]) => decided / skills)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    for (const [budget, { questions }] of tallies) {
      expect(Math.max(...questions)).toBeLessThanOrEqual(budget)
      expect(questions).toHaveLength(people)
    }
  })

  it('get more of them than by random or fixed questions of the same number, and fewer errors than by percent', () => {
    const { adaptive, random, fixed, percent70, percent80 } = compared
    expect(adaptive.decided).toBeGreaterThan(random.decided)
    expect(adaptive.decided).toBeGreaterThan(fixed.decided)
    for (const percent of [percent70, percent80])
      expect(percent.wrong / percent.decided).toBeGreaterThan(adaptive.wrong / adaptive.decided)
    expect(random.questions).toEqual(adaptive.questions)
    expect(fixed.questions).toEqual(adaptive.questions)
  })

  it('cost what the app says a check costs, within 8 points', () => {
    const off = [...tallies].map(([budget, { decided, skills }]) => {
      const { share } = checkPrice(skills / people, budget)
      return Math.abs(share - decided / skills)
    })
    expect(Math.max(...off)).toBeLessThan(0.08)
    const seconds = [...material.questions.values()].map(question => question.seconds)
    const mean = seconds.reduce((sum, one) => sum + one, 0) / seconds.length
    expect(Math.abs(secondsPerQuestion / mean - 1)).toBeLessThan(0.1)
  })

  it('are the same for the same seed, also when they are shared out, and others for another', () => {
    const condition = { ...domainOf(10), compared: false }
    const run = (seed: string, from: number, to: number) =>
      runCondition(condition, material, seed, from, to).adaptive
    const once = run('test', 0, 6)
    expect(joinTallies([run('test', 0, 2), run('test', 2, 6)])).toMatchObject({
      questions: once.questions,
      decided: once.decided,
      wrong: once.wrong,
      skills: once.skills,
    })
    expect(run('test', 0, 6)).toEqual(once)
    expect(run('other', 0, 6).claimed).not.toBe(once.claimed)
  })
})

describe('the simulated world', () => {
  it('lets people answer as the curve says: chance, luck aside two in three at the level, slips at the top', () => {
    const question = {
      id: 'q',
      skill: 'web',
      level: 60,
      kind: 'numeric',
      hash: 'h',
      chance: 0.25,
      seconds: 60,
    } as const
    const tree = { domains: [{ id: 'd', skills: ['web'] }] }
    const still = { general: 0, domain: 0, skill: 0 }
    const shareRight = (world: Partial<typeof supposedWorld>) => {
      const all = Array.from({ length: 4000 }, (_, n) =>
        makePerson({ ...supposedWorld, variance: still, authorError: 0, ...world }, tree, `p${n}`).score(
          question,
        ),
      )
      return all.reduce((sum, one) => sum + one, 0) / all.length
    }
    // Level 60 is 0.5 logits; an author's level is where two in three know it.
    const known = (theta: number, slope = 1) => 1 / (1 + Math.exp(-slope * (theta - 0.5 + Math.log(2))))
    for (const theta of [-2, 0.5, 3])
      expect(Math.abs(shareRight({ mean: theta }) - (0.25 + 0.72 * known(theta)))).toBeLessThan(0.025)
    expect(known(0.5)).toBeCloseTo(2 / 3, 12)
    expect(Math.abs(shareRight({ mean: 6, slip: 0.1 }) - 0.9)).toBeLessThan(0.025)
    // An error in the level flattens the curve that is met over many questions.
    const slope = 1 / Math.sqrt(1 + ((16 * Math.sqrt(3)) / (15 * Math.PI)) ** 2 * 1.6 ** 2)
    expect(
      Math.abs(shareRight({ mean: 2, authorError: 1.6 }) - (0.25 + 0.72 * known(2, slope))),
    ).toBeLessThan(0.025)
  })

  it('gives people levels that vary and go together as supposed', () => {
    const tree = {
      domains: [
        { id: 'one', skills: ['a', 'b'] },
        { id: 'two', skills: ['c'] },
      ],
    }
    const people = Array.from({ length: 4000 }, (_, n) => makePerson(supposedWorld, tree, `p${n}`).theta)
    const mean = (of: (theta: ReadonlyMap<string, number>) => number) =>
      people.reduce((sum, theta) => sum + of(theta), 0) / people.length
    const product = (one: string, other: string) =>
      mean(theta => (theta.get(one) ?? NaN) * (theta.get(other) ?? NaN))
    expect(Math.abs(mean(theta => theta.get('a') ?? NaN))).toBeLessThan(0.1)
    expect(Math.abs(product('a', 'a') - 2.25)).toBeLessThan(0.2)
    expect(Math.abs(product('a', 'b') - 1.125)).toBeLessThan(0.2)
    expect(Math.abs(product('a', 'c') - 0.5625)).toBeLessThan(0.2)
  })
})
