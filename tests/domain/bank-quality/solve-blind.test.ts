import { describe, expect, it } from 'vitest'
import { solveBlind } from '#src/domain/bank-quality/solve-blind.ts'
import type { PlainChoice } from '#src/domain/bank-quality/plain-choice.ts'
import { seededRandom } from '#src/domain/random/seeded-random.ts'

const vocabulary = 'archive node series header router query worklist image study report patient order'.split(
  ' ',
)

/** Questions whose options are random words; `give` is added to the key. */
function randomChoices(count: number, give: string): PlainChoice[] {
  const random = seededRandom(`blind ${give}`)
  const phrase = () =>
    Array.from(
      { length: 3 + Math.floor(random() * 5) },
      () => vocabulary[Math.floor(random() * vocabulary.length)],
    ).join(' ')
  return Array.from({ length: count }, (_, at) => {
    const key = Math.floor(random() * 4)
    const options = Array.from({ length: 4 }, (_unused, option) => ({
      text: phrase() + (option === key ? give : ''),
      isKey: option === key,
    }))
    return { id: `q${String(at).padStart(3, '0')}`, skill: 's', stem: phrase(), options }
  })
}

describe('solveBlind', () => {
  it('learns no more than chance from a neutral bank', () => {
    const { questions, chance, gain, p } = solveBlind(randomChoices(200, ''))
    expect(questions).toBe(200)
    expect(chance).toBe(0.25)
    expect(Math.abs(gain)).toBeLessThan(0.08)
    expect(p).toBeGreaterThan(0.01)
  })

  it.each([' usually, in most of the cases that were seen there', ' (3)'])(
    'finds out that keys end in "%s"',
    give => {
      const { score, p } = solveBlind(randomChoices(60, give))
      expect(score).toBeGreaterThan(0.9)
      expect(p).toBeLessThan(1e-6)
    },
  )

  it('does not depend on the order of the questions', () => {
    const choices = randomChoices(50, '')
    expect(solveBlind(choices.toReversed())).toEqual(solveBlind(choices))
  })
})
