import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  classStandings,
  type ClassStandings,
  type StandingCell,
} from '#src/domain/class-analysis/class-standings.ts'
import { complementaryGroups, coveredShortfallOf } from '#src/domain/class-analysis/complementary-groups.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { seededRandom } from '#src/domain/random/seeded-random.ts'
import { shuffled } from '#src/domain/random/shuffled.ts'
import { classMembers, syntheticRole, syntheticTree } from '#tests/domain/class-analysis/class-evidence.ts'
import { syntheticClass } from '#tests/domain/class-analysis/synthetic-class.ts'
import { newYear } from '#tests/domain/learning/learner-events.ts'

/** `+` meets, `-` below by 20 points, `.` not measured; a student per row. */
function mapOf(rows: readonly string[]): ClassStandings {
  const columns = Array.from({ length: rows[0]?.length ?? 0 }, (_, s) => `skill-${s + 1}`)
  const students = rows.map((row, i) => {
    const cells = columns.map((skill, s) => cellOf(skill, row[s] ?? '.'))
    return { studentId: `s${i + 1}`, cells, meets: 0, below: 0, tooEarly: 0 }
  })
  const skills = columns.map(skill => ({
    skill,
    domain: 'd',
    requiredLevel: 60,
    meets: 0,
    below: 0,
    tooEarly: 0,
    tooFast: 0,
    earlyRepeats: 0,
    estimate: null,
  }))
  return { role: 'r', roleName: 'R', now: 0, gamma: 0.9, settingsVersion: 2, skills, students }
}

function cellOf(skill: string, sign: string): StandingCell {
  const numbers = { level: 50, levelLow: 40, levelHigh: 60, eap: 0, sd: 0.5, tooFast: 0, earlyRepeats: 0 }
  if (sign === '+') {
    const verdict = { kind: 'meets', probability: 1 } as const
    return { skill, ...numbers, verdict, expectedShortfall: 0, counted: 5 }
  }
  if (sign === '-') {
    const verdict = { kind: 'below', probability: 0 } as const
    return { skill, ...numbers, verdict, expectedShortfall: 20, counted: 5 }
  }
  const reason = { kind: 'too-few', responses: 0, needed: 3 } as const
  const verdict = { kind: 'too-early', probability: 0.5, reason } as const
  return { skill, ...numbers, verdict, expectedShortfall: 10, counted: 0 }
}

const idsOf = ({ groups }: ReturnType<typeof complementaryGroups>) => groups.map(one => one.studentIds)

describe('groups of complementary strengths', () => {
  it('put together who has what the other lacks', () => {
    const { groups, coveredShare } = complementaryGroups(mapOf(['+-', '+-', '-+', '-+']), 2, 'seed')
    expect(coveredShare).toBe(1)
    for (const { studentIds, helps } of groups) {
      expect(studentIds).toHaveLength(2)
      expect(helps.map(({ skill }) => skill)).toEqual(['skill-1', 'skill-2'])
      for (const { below, meets } of helps) expect([below.length, meets.length]).toEqual([1, 1])
    }
  })

  it('count one strong member for the others, never for themselves', () => {
    expect(coveredShortfallOf(mapOf(['-', '-', '+']), [['s1', 's2', 's3']])).toBe(40)
    expect(coveredShortfallOf(mapOf(['-', '-', '+']), [['s1', 's2'], ['s3']])).toBe(0)
    expect(coveredShortfallOf(mapOf(['.', '.', '+']), [['s1', 's2', 's3']])).toBe(0)
  })

  it('have the size asked for, or some one less', () => {
    const sizes = (students: number, size: number) =>
      idsOf(complementaryGroups(mapOf(Array.from({ length: students }, () => '+-')), size, 's'))
        .map(ids => ids.length)
        .toSorted((a, b) => b - a)
    expect(sizes(10, 4)).toEqual([4, 3, 3])
    expect(sizes(9, 3)).toEqual([3, 3, 3])
    expect(sizes(5, 4)).toEqual([3, 2])
    expect(sizes(3, 5)).toEqual([3])
    expect(sizes(2, 1)).toEqual([1, 1])
    expect(sizes(0, 3)).toEqual([])
    expect(sizes(2, 0)).toEqual([1, 1])
  })

  const anyMap = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 14 }))
    .chain(([skills, students]) =>
      fc.array(fc.string({ unit: fc.constantFrom('+', '-', '.'), minLength: skills, maxLength: skills }), {
        minLength: students,
        maxLength: students,
      }),
    )

  it('hold every student once, whoever they are, and come out the same again', () => {
    fc.assert(
      fc.property(anyMap, fc.integer({ min: 1, max: 6 }), fc.string(), (rows, size, seed) => {
        const map = mapOf(rows)
        const found = complementaryGroups(map, size, seed)
        expect(
          idsOf(found)
            .flat()
            .toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1))),
        ).toEqual(map.students.map(({ studentId }) => studentId))
        expect(complementaryGroups(map, size, seed)).toEqual(found)
        expect(found.coveredShare).toBeGreaterThanOrEqual(0)
        expect(found.coveredShare).toBeLessThanOrEqual(1 + 1e-12)
      }),
      { numRuns: 60 },
    )
  })

  it('are as good as the best division of a small class in most cases', () => {
    let best = 0
    const maps = fc.sample(
      anyMap.filter(rows => rows.length === 6),
      { numRuns: 30, seed: 4 },
    )
    for (const rows of maps) {
      const map = mapOf(rows)
      const covered = coveredShortfallOf(map, idsOf(complementaryGroups(map, 2, 'x')))
      if (covered >= bestOfPairs(map) - 1e-9) best += 1
    }
    expect(best).toBeGreaterThan(24)
  })
})

/** The highest objective over all divisions of a class into pairs. */
function bestOfPairs(map: ClassStandings): number {
  const divide = (ids: readonly string[]): string[][][] => {
    const [first, ...rest] = ids
    if (first === undefined) return [[]]
    return rest.flatMap(partner =>
      divide(rest.filter(id => id !== partner)).map(others => [[first, partner], ...others]),
    )
  }
  const all = divide(map.students.map(({ studentId }) => studentId))
  return Math.max(...all.map(groups => coveredShortfallOf(map, groups)))
}

describe('a synthetic class of thirty', () => {
  const tree = syntheticTree(12)
  const role = syntheticRole(tree)
  const made = syntheticClass({ seed: 'groups', students: 30, questions: 72, skills: 12, skillSpread: 0.9 })
  const standings = classStandings(classMembers(made), tree, role, newYear + 1e7, measureSettings)

  it('is divided better than by a hundred draws, and much better than the mean of them', () => {
    const random = seededRandom('draws')
    const ids = standings.students.map(({ studentId }) => studentId)
    const drawn = Array.from({ length: 100 }, () => {
      const order = shuffled(ids, random)
      return coveredShortfallOf(
        standings,
        Array.from({ length: 10 }, (_, g) => order.slice(3 * g, 3 * g + 3)),
      )
    })
    const found = coveredShortfallOf(standings, idsOf(complementaryGroups(standings, 3, 'class')))
    expect(found).toBeGreaterThan(Math.max(...drawn))
    expect(found).toBeGreaterThan(1.1 * (drawn.reduce((sum, one) => sum + one, 0) / 100))
  })
})
