import { describe, expect, it } from 'vitest'
import { classStandings, type ClassEstimate } from '#src/domain/class-analysis/class-standings.ts'
import { compareCohorts, levelDifference, sortCompared } from '#src/domain/class-analysis/compare-cohorts.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { classMembers, syntheticRole, syntheticTree } from '#tests/domain/class-analysis/class-evidence.ts'
import { syntheticClass } from '#tests/domain/class-analysis/synthetic-class.ts'

const tree = syntheticTree(4)
const role = syntheticRole(tree)
const cohort = (seed: string, mean: number, students = 30) =>
  classStandings(
    classMembers(syntheticClass({ seed, students, questions: 36, skills: 3, mean })),
    tree,
    role,
    0,
    measureSettings,
  )
const weak = cohort('weak', -0.8)
const strong = cohort('strong', 0.8)

const estimate = (eap: number, sdWithin: number, students: number): ClassEstimate => ({
  students,
  eap,
  level: 50 + 20 * eap,
  levelLow: 0,
  levelHigh: 100,
  meanLow: 0,
  meanHigh: 100,
  sdBetween: 1,
  sdWithin,
})

describe('the difference of two levels', () => {
  it('has the error of the difference of two means', () => {
    // 20 x (0.5 - 0.1) = 8; 20 x sqrt(0.36 / 9 + 0.64 / 16) = 20 x sqrt(0.08) = 5.656854; times 1.281552 = 7.249550
    const difference = levelDifference(estimate(0.5, 0.6, 9), estimate(0.1, 0.8, 16), measureSettings)
    expect(difference?.points).toBeCloseTo(8, 9)
    expect(difference?.low).toBeCloseTo(8 - 7.24955, 4)
    expect(difference?.high).toBeCloseTo(8 + 7.24955, 4)
  })

  it('turns round with its sides, and is no more at the ends of the scale than elsewhere', () => {
    const [a, b] = [estimate(3.2, 0.5, 4), estimate(2.9, 0.4, 7)]
    const there = levelDifference(a, b, measureSettings)
    const back = levelDifference(b, a, measureSettings)
    expect(there?.points).toBeCloseTo(6, 9)
    expect(back?.points).toBeCloseTo(-6, 9)
    expect(back?.low).toBeCloseTo(-(there?.high ?? NaN), 9)
  })

  it('is not known where one has no level', () => {
    expect(levelDifference(estimate(0, 1, 3), null, measureSettings)).toBeNull()
    expect(levelDifference(null, estimate(0, 1, 3), measureSettings)).toBeNull()
  })

  // What the band claims, held against the truth of many pairs of classes.
  it('has a band that holds the true difference in four of five', () => {
    let held = 0
    let all = 0
    for (let run = 0; run < 30; run++) {
      const pair = [0, 0.5].map((mean, at) =>
        syntheticClass({
          seed: `pair-${run}-${at}`,
          students: 12,
          questions: 40,
          skills: 4,
          authorError: 0,
          mean,
        }),
      )
      const standings = pair.map(one => classStandings(classMembers(one), tree, role, 0, measureSettings))
      for (const { skill, cells } of compareCohorts(standings, 0, measureSettings)) {
        const [low = 0, high = 0] = pair.map(({ abilities }) =>
          abilities.reduce((sum, ability) => sum + (ability.get(skill) ?? 0) / 12, 0),
        )
        const difference = cells[1]?.difference
        const truth = 20 * (high - low)
        if (difference && difference.low <= truth && truth <= difference.high) held += 1
        all += 1
      }
    }
    expect(all).toBe(120)
    expect(held / all).toBeGreaterThan(0.68)
    expect(held / all).toBeLessThan(0.95)
  })

  it('finds who is stronger', () => {
    const found = compareCohorts([weak, strong], 0, measureSettings)
    expect(found.every(({ cells }) => (cells[1]?.difference?.low ?? -1) > 0)).toBe(true)
  })
})

describe('parts side by side', () => {
  const rows = compareCohorts([weak, strong], 0, measureSettings)

  it('have a row for each skill somebody responded in, with what the map of each part says', () => {
    expect(rows.map(({ skill }) => skill)).toEqual(['skill-1', 'skill-2', 'skill-3'])
    rows.forEach(({ cells, requiredLevel }, s) => {
      expect(requiredLevel).toBe(55)
      expect(cells[0]).toEqual({ ...weak.skills[s], difference: null })
      expect(cells[1]).toMatchObject(strong.skills[s] ?? {})
    })
  })

  it('are compared with the part asked for, and with none that is not there', () => {
    const other = compareCohorts([weak, strong], 1, measureSettings)
    for (const [at, { cells }] of other.entries()) {
      expect(cells[1]?.difference).toBeNull()
      expect(cells[0]?.difference?.points).toBeCloseTo(-(rows[at]?.cells[1]?.difference?.points ?? NaN), 9)
    }
    expect(compareCohorts([weak, strong], 2, measureSettings)).toEqual([])
  })

  it('keep a skill in which everything was too fast', () => {
    const members = classMembers(syntheticClass({ seed: 'fast', students: 3, questions: 12, skills: 3 }))
    const hurried = members.map(({ studentId, evidence }) => ({
      studentId,
      evidence: {
        ...evidence,
        questions: new Map(
          [...evidence.questions].map(([id, encounters]) => [
            id,
            new Map(
              [...encounters].map(([attempt, one]) => [
                attempt,
                one.standing?.kind === 'response'
                  ? { ...one, standing: { ...one.standing, elapsedMs: 300 } }
                  : one,
              ]),
            ),
          ]),
        ),
      },
    }))
    const fast = classStandings(hurried, tree, role, 0, measureSettings)
    const found = compareCohorts([fast, fast], 0, measureSettings)
    expect(found.map(({ skill }) => skill)).toEqual(['skill-1', 'skill-2', 'skill-3'])
    expect(found[0]?.cells[1]).toMatchObject({ estimate: null, difference: null })
    expect(found[0]?.cells[1]?.tooFast).toBeGreaterThan(0)
  })

  it('can be put in order by each of them', () => {
    const numbers = {
      level: sortCompared(rows, { by: 'level', cohort: 1 }).map(({ cells }) => cells[1]?.estimate?.eap ?? 0),
      below: sortCompared(rows, { by: 'below', cohort: 0 }).map(({ cells }) => -(cells[0]?.below ?? 0)),
      difference: sortCompared(rows, { by: 'difference' }).map(
        ({ cells }) => -Math.abs(cells[1]?.difference?.points ?? 0),
      ),
    }
    for (const list of Object.values(numbers)) expect(list).toEqual(list.toSorted((a, b) => a - b))
    expect(sortCompared(rows, { by: 'given' })).toEqual(rows)
    const [first, ...others] = rows
    if (first === undefined) throw new Error('there are three')
    const unknown = {
      ...first,
      skill: 'unknown',
      cells: first.cells.map(cell => ({ ...cell, estimate: null, difference: null })),
    }
    expect(sortCompared([unknown, ...others], { by: 'level', cohort: 0 }).at(-1)?.skill).toBe('unknown')
    expect(sortCompared([unknown, ...others], { by: 'difference' }).at(-1)?.skill).toBe('unknown')
  })
})
