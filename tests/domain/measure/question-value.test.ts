import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gridOf, normalise } from '#src/domain/measure/grid.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { binaryEntropy, questionValue } from '#src/domain/measure/question-value.ts'
import { authoredCurve } from '#src/domain/measure/response-curve.ts'

const settings = measureSettings
const { points } = gridOf(settings)
const normalMass = (mean: number, sd: number) =>
  normalise(points.map(x => Math.exp(-((x - mean) ** 2) / (2 * sd * sd))))

describe('the entropy of an event', () => {
  it.each([
    [0, 0],
    [0.5, Math.LN2],
    [0.25, 0.25 * Math.log(4) + 0.75 * Math.log(4 / 3)],
    [1, 0],
  ])('of probability %d is %d nats', (probability, nats) => {
    expect(binaryEntropy(probability)).toBeCloseTo(nats, 12)
  })
})

/** Mutual information of "above the cut" and "right", from the four cells of their joint distribution. */
function mutualInformation(posterior: Float64Array, cut: number, expected: Float64Array): number {
  const cells = [0, 0, 0, 0]
  posterior.forEach((mass, j) => {
    const x = points[j] ?? NaN
    const above = x > cut ? 1 : x === cut ? 0.5 : 0
    const right = expected[j] ?? NaN
    cells[0] = (cells[0] ?? 0) + mass * above * right
    cells[1] = (cells[1] ?? 0) + mass * above * (1 - right)
    cells[2] = (cells[2] ?? 0) + mass * (1 - above) * right
    cells[3] = (cells[3] ?? 0) + mass * (1 - above) * (1 - right)
  })
  const [a = 0, b = 0, c = 0, d = 0] = cells
  const term = (cell: number, row: number, column: number) =>
    cell > 0 ? cell * Math.log(cell / (row * column)) : 0
  return term(a, a + b, a + c) + term(b, a + b, b + d) + term(c, c + d, a + c) + term(d, c + d, b + d)
}

describe('the value of a question', () => {
  it('is the mutual information of its outcome and the verdict', () => {
    const spread = fc.record({
      mean: fc.double({ min: -2, max: 2, noNaN: true }),
      sd: fc.double({ min: 0.3, max: 1.5, noNaN: true }),
    })
    fc.assert(
      fc.property(
        spread,
        fc.constantFrom(-1.5, 0, 0.5, 0.75),
        fc.constantFrom(20, 60, 90),
        fc.constantFrom(0, 0.02, 0.25),
        ({ mean, sd }, cut, level, chance) => {
          const posterior = normalMass(mean, sd)
          const { expected } = authoredCurve(level, chance, settings)
          const value = questionValue({ level, chance }, posterior, cut, settings)
          expect(value).toBeCloseTo(mutualInformation(posterior, cut, expected), 10)
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(Math.LN2)
        },
      ),
    )
  })

  it('is nothing when the question cannot tell or the verdict is certain', () => {
    expect(questionValue({ level: 60, chance: 1 }, normalMass(0, 1), 0.5, settings)).toBeCloseTo(0, 12)
    const certain = normalise(points.map(x => (x === 2 ? 1 : 0)))
    expect(questionValue({ level: 60, chance: 0.25 }, certain, 0.5, settings)).toBeCloseTo(0, 12)
  })

  it('is highest near the cut and for questions that cannot be guessed', () => {
    const value = (level: number, chance: number) =>
      questionValue({ level, chance }, normalMass(0.5, 1), 0.5, settings)
    expect(value(60, 0.25)).toBeGreaterThan(value(20, 0.25))
    expect(value(75, 0.25)).toBeGreaterThan(value(20, 0.25))
    expect(value(60, 0.02)).toBeGreaterThan(value(60, 0.25))
  })
})
