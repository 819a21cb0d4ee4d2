import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  shownActions,
  shownAnswers,
  shownItems,
  shownOptions,
  shownPrompts,
} from '#src/domain/quiz/option-order.ts'
import { sampleQuestions as sample } from '#tests/domain/question/sample-questions.ts'

const ids = (parts: readonly { id: string }[]) => parts.map(({ id }) => id)
const single = sample['single-choice']

describe('option order', () => {
  it('is pinned for a seed, because running attempts rely on it', () => {
    expect(ids(shownOptions(single, 'seed-1'))).toEqual(['b', 'a', 'd', 'c'])
    expect(ids(shownItems(sample.ordering, 'seed-1'))).toEqual(['store', 'request', 'release', 'accept'])
  })

  it('keeps every part, is stable, and differs between seeds and questions', () => {
    fc.assert(
      fc.property(fc.string(), seed => {
        expect(shownOptions(single, seed)).toEqual(shownOptions(single, seed))
        expect(ids(shownOptions(single, seed)).toSorted()).toEqual(ids(single.options))
        expect(ids(shownPrompts(sample.matching, seed)).toSorted()).toEqual(
          ids(sample.matching.prompts).toSorted(),
        )
        expect(ids(shownAnswers(sample.matching, seed)).toSorted()).toEqual(
          ids(sample.matching.answers).toSorted(),
        )
        expect(ids(shownActions(sample['situational-judgement'], seed)).toSorted()).toEqual(
          ids(sample['situational-judgement'].actions).toSorted(),
        )
        expect(ids(shownItems(sample.ordering, seed)).toSorted()).toEqual(
          ids(sample.ordering.items).toSorted(),
        )
      }),
    )
    const seeds = Array.from({ length: 50 }, (_, index) => `seed-${index}`)
    expect(new Set(seeds.map(seed => ids(shownOptions(single, seed)).join())).size).toBeGreaterThan(15)
    const other = { ...single, id: 'another' }
    expect(
      seeds.some(seed => ids(shownOptions(single, seed)).join() !== ids(shownOptions(other, seed)).join()),
    ).toBe(true)
  })

  it('puts the key in every position equally often', () => {
    const counts = [0, 0, 0, 0]
    for (let index = 0; index < 4000; index++) {
      const position = ids(shownOptions(single, `seed-${index}`)).indexOf(single.key)
      counts[position] = (counts[position] ?? 0) + 1
    }
    // Five standard deviations: 5 * sqrt(4000 * 1/4 * 3/4) = 137.
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(137)
  })

  it('does not line answers up with their prompts', () => {
    const answers = sample.matching.answers.slice(0, 3)
    const aligned = Array.from({ length: 300 }, (_, index) => `seed-${index}`).filter(seed => {
      const shown = ids(shownAnswers({ ...sample.matching, answers }, seed))
      return shownPrompts(sample.matching, seed).every(({ answer }, index) => answer === shown[index])
    })
    // One in 3! by chance: 50 of 300, standard deviation 6.5.
    expect(aligned.length).toBeGreaterThan(17)
    expect(aligned.length).toBeLessThan(83)
  })

  it('never shows the items of an ordering question in the right order', () => {
    const items = sample.ordering.items.slice(0, 3)
    const key = ids(items)
    for (let index = 0; index < 200; index++)
      expect(ids(shownItems({ id: 'three', items, key }, `seed-${index}`))).not.toEqual(key)
  })
})
