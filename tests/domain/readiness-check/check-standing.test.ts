import { describe, expect, it } from 'vitest'
import { measureSettings as settings } from '#src/domain/measure/measure-settings.ts'
import { checkStandings } from '#src/domain/readiness-check/check-standing.ts'
import {
  normalMass,
  poolOf,
  questionsOf,
  situationOf,
  strong,
  termsOf,
  unknown,
  weak,
} from '#tests/domain/readiness-check/sample-check.ts'

const bank = questionsOf('web', 16)
const one = termsOf(['web'])

/** Where the one skill stands. */
function standing(...[terms, index, known, asked]: Parameters<typeof situationOf>) {
  const [first] = checkStandings(situationOf(terms, index, known, asked), settings)
  if (first === undefined) throw new Error('no standing')
  return first
}

describe('where a skill stands', () => {
  it('is settled by a verdict, and not before three responses count', () => {
    expect(standing(one, bank, { web: { posterior: strong, responses: 3 } })).toMatchObject({
      verdict: { kind: 'meets' },
      state: { kind: 'settled' },
    })
    expect(standing(one, bank, { web: { posterior: weak, responses: 3 } })).toMatchObject({
      verdict: { kind: 'below' },
      state: { kind: 'settled' },
    })
    expect(standing(one, bank, { web: { posterior: strong, responses: 2 } })).toMatchObject({
      verdict: { kind: 'too-early' },
      state: { kind: 'open', missing: 1 },
    })
  })

  it.each([
    [60, 0, 3],
    [60, 1, 2],
    [60, 2.9, 1],
    // Beyond 0.80 before anything was asked, so five are needed.
    [85, 0, 5],
    [85, 3, 2],
    [15, 0, 5],
  ])('requiring %d, with %d responses, is open by %d', (requiredLevel, responses, missing) => {
    const terms = termsOf([], { skills: [{ id: 'web', requiredLevel }] })
    expect(standing(terms, bank, { web: { responses } }).state).toMatchObject({ kind: 'open', missing })
  })

  it('asked about again, is settled only by as many questions of this check', () => {
    const again = termsOf(['web'], { again: true })
    const known = { web: { posterior: strong, responses: 8 } }
    expect(standing(again, bank, known).state).toMatchObject({ kind: 'open', missing: 3 })
    expect(standing(again, bank, known, bank.slice(0, 2)).state).toMatchObject({ kind: 'open', missing: 1 })
    expect(standing(again, bank, known, bank.slice(0, 3)).state).toEqual({ kind: 'settled' })
  })

  it('is given up after ten questions of this check, however many there are', () => {
    const known = { web: { posterior: normalMass(0.5, 0.5), responses: 9 } }
    expect(standing(one, bank, known, bank.slice(0, 9)).state).toMatchObject({ kind: 'open' })
    expect(standing(one, bank, known, bank.slice(0, 10)).state).toEqual({ kind: 'spent', why: 'ten-asked' })
  })

  it('is given up when all its questions were asked', () => {
    const few = bank.slice(0, 4)
    const known = { web: { posterior: normalMass(0.5, 0.5), responses: 4 } }
    expect(standing(one, few, known, few).state).toEqual({ kind: 'spent', why: 'no-questions' })
    expect(standing(one, [], {}).state).toEqual({ kind: 'spent', why: 'no-questions' })
  })

  it('is given up when no question would tell enough, but never before the floor', () => {
    const tooEasy = questionsOf('web', 8, ['situational-judgement'], [20])
    // Leaning, but not decided, and far above what the questions can tell apart.
    const known = (responses: number) => ({ web: { posterior: normalMass(1.7, 0.5), responses } })
    const hard = termsOf([], { skills: [{ id: 'web', requiredLevel: 80 }] })
    const best = (state: ReturnType<typeof standing>['state']) =>
      state.kind === 'open' ? Math.max(...state.candidates.map(({ value }) => value)) : NaN
    const before = standing(hard, tooEasy, known(2)).state
    expect(before.kind).toBe('open')
    expect(best(before)).toBeLessThan(0.005)
    expect(standing(hard, tooEasy, known(5)).state).toEqual({ kind: 'spent', why: 'tells-little' })
    expect(best(standing(hard, questionsOf('web', 8, ['numeric'], [90]), known(5)).state)).toBeGreaterThan(
      0.005,
    )
  })

  it('values a repeat by the weight it would have', () => {
    const situation = situationOf(one, bank)
    const valueOf = (weight: number) => {
      const [first] = checkStandings({ ...situation, pool: poolOf(bank, weight) }, settings)
      return first?.state.kind === 'open' ? first.state.candidates.map(({ value }) => value) : []
    }
    expect(valueOf(1)).toHaveLength(bank.length)
    expect(valueOf(0.5)).toEqual(valueOf(1).map(value => value / 2))
  })

  it('keeps the order of the terms and leaves out what the app does not know any more', () => {
    const terms = termsOf(['web', 'gone', 'storage'])
    const situation = situationOf(terms, bank)
    const estimates = {
      ...situation.estimates,
      skills: new Map([...situation.estimates.skills].filter(([id]) => id !== 'gone')),
    }
    const found = checkStandings({ ...situation, estimates }, settings)
    expect(found.map(({ skill }) => skill)).toEqual(['web', 'storage'])
    expect(found[0]?.verdict.probability).toBeCloseTo(
      unknown.slice(66).reduce((sum, mass) => sum + mass, 0) + (unknown[65] ?? 0) / 2,
      9,
    )
  })
})
