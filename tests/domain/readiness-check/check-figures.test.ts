import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkFigures } from '#src/domain/readiness-check/check-figures.ts'
import { checkPrice } from '#src/domain/readiness-check/check-price.ts'

const readme = readFileSync('README.md', 'utf8')
const cells = readme
  .split('\n')
  .filter(line => line.startsWith('|'))
  .map(line => line.split('|').map(cell => cell.trim()))

describe('the figures of the methods page', () => {
  it.each(checkFigures)('$scope, $budget questions, gamma $gamma: as in the README', figure => {
    const scope = figure.scope === 'role' ? 'Whole role' : 'One domain'
    const end = figure.budget === null ? 'to the end' : `${figure.budget} questions`
    const line = cells.find(
      ([, name = '', gamma]) =>
        name.startsWith(scope) && name.endsWith(`, ${end}`) && gamma === figure.gamma.toFixed(2),
    )
    const percent = (share: number) => `${(share * 100).toFixed(1)} %`
    expect(line?.slice(3, 6)).toEqual([figure.questions, percent(figure.decided), percent(figure.wrong)])
    expect(line?.[7]).toBe(percent(figure.farWrong))
  })

  it('are within five points of the price told before a check', () => {
    for (const { scope, gamma, budget, decided } of checkFigures) {
      if (gamma !== 0.8) continue
      // The shipped roles require all skills; a domain has five on average.
      const skills = scope === 'role' ? 30 : 5
      expect(Math.abs(checkPrice(skills, budget ?? 300).share - decided)).toBeLessThanOrEqual(0.05)
    }
  })
})
