import { describe, expect, it } from 'vitest'
import { domainEstimate } from '#src/domain/measure/domain-estimate.ts'
import { gridOf, normalise } from '#src/domain/measure/grid.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { levelEstimate } from '#src/domain/measure/skill-estimate.ts'

const { points } = gridOf(measureSettings)

function knownAt(...thetas: number[]) {
  const posterior = normalise(points.map(x => (thetas.includes(x) ? 1 : 0)))
  const counts = { effectiveResponses: 0, counted: 0, tooFast: 0, earlyRepeats: 0, lastCountedUtc: null }
  const estimate = levelEstimate(posterior, measureSettings)
  return { skill: 'any', ...estimate, posteriorAtLast: posterior, ...counts }
}

describe('the estimate of a domain', () => {
  it("has the mean of its skills' levels and the band of the mean of their posteriors", () => {
    const domain = domainEstimate([knownAt(-1), knownAt(2)], measureSettings)
    // Levels 30 and 90; half of the mass in each bin, so 10 % lies a fifth into the lower bin.
    expect(domain?.level).toBeCloseTo(60, 10)
    expect(domain?.low).toBeCloseTo(-1.03, 10)
    expect(domain?.high).toBeCloseTo(2.03, 10)
    expect(domain?.levelLow).toBeCloseTo(29.4, 10)
  })

  it('takes levels as shown, none above 100', () => {
    expect(domainEstimate([knownAt(5), knownAt(0)], measureSettings)?.level).toBeCloseTo(75, 10)
  })

  it('is null without skills', () => {
    expect(domainEstimate([], measureSettings)).toBeNull()
  })
})
