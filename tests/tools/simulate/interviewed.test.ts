import { beforeAll, describe, expect, it } from 'vitest'
import { type Interviewed, interviewPeople, raterWorlds } from '#tests/tools/simulate/interviewed.ts'
import { joinTallies, type Tally } from '#tests/tools/simulate/judge-taken.ts'
import { readMaterial } from '#tests/tools/simulate/world.ts'

const outcomes = new Map<string, Interviewed>()

beforeAll(async () => {
  const material = await readMaterial()
  for (const world of raterWorlds)
    outcomes.set(world.name, interviewPeople(material, world, { people: 70, questions: 100 }))
}, 120_000)

describe('people who let ratings count', () => {
  it.each(raterWorlds.map(({ name }) => name))('get no more wrong verdicts than without: %s', name => {
    const { without, counted } = outcomes.get(name) ?? {}
    if (!without || !counted) throw new Error('it was run')
    expect(without.decided).toBeGreaterThan(600)
    expect(counted.decided).not.toBe(without.decided)
    // Of seventy people a third of the standard error; of 840 it is fewer in every one of these worlds.
    const shareWrong = ({ wrong, decided }: Tally) => wrong / decided
    expect(shareWrong(counted)).toBeLessThan(shareWrong(without) + 0.005)
  })

  it('get fewer wrong verdicts over all kinds of raters, also far from what is required', () => {
    const all = [...outcomes.values()]
    const without = joinTallies(all.map(one => one.without))
    const counted = joinTallies(all.map(one => one.counted))
    expect(counted.wrong / counted.decided).toBeLessThan(without.wrong / without.decided)
    expect(counted.farWrong / counted.farDecided).toBeLessThan(without.farWrong / without.farDecided)
    expect(counted.decided).toBeGreaterThan(without.decided)
  })

  it('are told how often verdicts are wrong as truly as without', () => {
    for (const { counted } of outcomes.values())
      expect(Math.abs(counted.wrong - counted.claimed) / counted.decided).toBeLessThan(0.025)
  })
})
