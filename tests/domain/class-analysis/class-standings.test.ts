import { describe, expect, it } from 'vitest'
import { classStandings } from '#src/domain/class-analysis/class-standings.ts'
import { reteachList } from '#src/domain/class-analysis/reteach-list.ts'
import { sortSkills, sortStudents } from '#src/domain/class-analysis/sort-standings.ts'
import { findGaps } from '#src/domain/measure/find-gaps.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { emptyEvidence } from '#src/domain/learning/evidence.ts'
import { classMembers, syntheticRole, syntheticTree } from '#tests/domain/class-analysis/class-evidence.ts'
import { syntheticClass } from '#tests/domain/class-analysis/synthetic-class.ts'
import { newYear } from '#tests/domain/learning/learner-events.ts'

const settings = measureSettings
const tree = syntheticTree(7)
const role = syntheticRole(tree)
const now = newYear + 30 * 86_400_000
// Six of the seven skills are asked about.
const made = syntheticClass({ seed: 'standings', students: 24, questions: 48, mean: 0.2 })
const members = classMembers(made)
const standings = classStandings(members, tree, role, now, settings)

/** The same world as `findGaps` wants it. */
const outline = {
  domains: tree.domains.map(({ id }) => ({ id, name: id })),
  banks: tree.domains.map(({ id }) => ({ id, name: id, domain: id })),
  skills: tree.domains.flatMap(({ id, skills }) =>
    skills.map(skill => ({ id: skill, bank: id, name: skill })),
  ),
  roles: [role],
  errata: [],
  index: [],
}

describe('the map', () => {
  it('has the estimates and verdicts of the gap report that somebody else reads', () => {
    members.forEach(({ studentId, evidence }, i) => {
      const report = findGaps(evidence, role, outline, now, settings.gamma.other, settings)
      const row = standings.students[i]
      expect(row?.studentId).toBe(studentId)
      expect(row).toMatchObject({
        meets: report.summary.meets,
        below: report.summary.below,
        tooEarly: report.summary.tooEarly,
      })
      for (const gap of report.rows)
        expect(row?.cells.find(({ skill }) => skill === gap.skill)).toEqual({
          skill: gap.skill,
          verdict: gap.verdict,
          level: gap.estimate.level,
          levelLow: gap.estimate.levelLow,
          levelHigh: gap.estimate.levelHigh,
          eap: gap.estimate.eap,
          sd: gap.estimate.sd,
          expectedShortfall: gap.expectedShortfall,
          counted: gap.estimate.counted,
          tooFast: gap.estimate.tooFast,
          earlyRepeats: gap.estimate.earlyRepeats,
        })
    })
  })

  it('has a column for each skill the role requires, in the order of the tree, and its counts add up', () => {
    const found = classStandings(
      members,
      tree,
      {
        ...role,
        required: { 'skill-6': { level: 75, evidence: 'J' }, elsewhere: { level: 5, evidence: 'J' } },
      },
      now,
      settings,
    )
    expect(found.skills.map(({ skill, domain, requiredLevel }) => [skill, domain, requiredLevel])).toEqual([
      ['skill-6', 'domain-2', 75],
    ])
    expect(standings.skills.map(({ skill }) => skill)).toEqual(tree.domains.flatMap(({ skills }) => skills))
    standings.skills.forEach(({ meets, below, tooEarly }, s) => {
      expect(meets + below + tooEarly).toBe(24)
      const kinds = standings.students.map(({ cells }) => cells[s]?.verdict.kind)
      expect([meets, below, tooEarly]).toEqual(
        ['meets', 'below', 'too-early'].map(kind => kinds.filter(one => one === kind).length),
      )
    })
    expect(standings.skills.some(({ meets }) => meets > 0)).toBe(true)
    expect(standings.skills.some(({ below }) => below > 0)).toBe(true)
  })

  it('says nothing of a skill nobody was asked about, and nothing of nobody', () => {
    expect(standings.skills[6]).toMatchObject({ meets: 0, below: 0, tooEarly: 24, estimate: null })
    const nobody = classStandings([], tree, role, now, settings)
    expect(nobody.students).toEqual([])
    expect(nobody.skills.every(({ estimate, tooEarly }) => estimate === null && tooEarly === 0)).toBe(true)
    const blank = classStandings([{ studentId: 's', evidence: emptyEvidence }], tree, role, now, settings)
    expect(blank.students[0]).toMatchObject({ meets: 0, below: 0, tooEarly: 7 })
    expect(blank.skills[0]?.estimate).toBeNull()
  })

  it('keeps no posterior: 500 students would be 30 MB of them', () => {
    expect(JSON.stringify(standings).length).toBeLessThan(24 * 7 * 500)
  })
})

describe('the level of the class', () => {
  it('has the mean of the students, the band of their mixture and the law of total variance', () => {
    const [column] = standings.skills
    const cells = standings.students.flatMap(({ cells: [first] }) =>
      first && first.counted > 0 ? [first] : [],
    )
    const n = cells.length
    const mean = cells.reduce((sum, { eap }) => sum + eap, 0) / n
    expect(column?.estimate?.students).toBe(n)
    expect(column?.estimate?.level).toBeCloseTo(50 + 20 * mean, 9)
    const between = cells.reduce((sum, { eap }) => sum + (eap - mean) ** 2, 0) / n
    const within = cells.reduce((sum, { sd }) => sum + sd ** 2, 0) / n
    expect((column?.estimate?.sdBetween ?? NaN) ** 2).toBeCloseTo(between, 9)
    expect((column?.estimate?.sdWithin ?? NaN) ** 2).toBeCloseTo(within, 9)
    // A mixture of bell curves is nearly one: its 80 % band is about 1.28 standard deviations to both sides.
    const half = ((column?.estimate?.levelHigh ?? 0) - (column?.estimate?.levelLow ?? 0)) / 40
    expect(half / (1.2816 * Math.sqrt(between + within))).toBeCloseTo(1, 1)
    const meanHalf = ((column?.estimate?.meanHigh ?? 0) - (column?.estimate?.meanLow ?? 0)) / 40
    expect(meanHalf).toBeCloseTo(1.2815515655446 * Math.sqrt(within / n), 9)
  })

  it('of one student is that of the student', () => {
    const one = classStandings(members.slice(0, 1), tree, role, now, settings)
    const cell = one.students[0]?.cells[0]
    expect(one.skills[0]?.estimate).toMatchObject({
      level: cell?.level,
      levelLow: cell?.levelLow,
      levelHigh: cell?.levelHigh,
      sdBetween: 0,
    })
  })

  // What the band claims, held against the truth of many classes.
  it('has a mean interval that holds the true mean in four of five', () => {
    let held = 0
    let all = 0
    for (let run = 0; run < 60; run++) {
      const one = syntheticClass({
        seed: `mean-${run}`,
        students: 12,
        questions: 40,
        skills: 4,
        authorError: 0,
      })
      const small = syntheticTree(4)
      const found = classStandings(classMembers(one), small, syntheticRole(small), newYear + 3e6, settings)
      for (const { skill, estimate } of found.skills) {
        const truth = one.abilities.reduce((sum, ability) => sum + (ability.get(skill) ?? 0), 0) / 12
        const level = 50 + 20 * truth
        if (estimate && estimate.meanLow <= level && level <= estimate.meanHigh) held += 1
        all += 1
      }
    }
    expect(all).toBe(240)
    expect(held / all).toBeGreaterThan(0.7)
    expect(held / all).toBeLessThan(0.95)
  })
})

describe('what to reteach', () => {
  const list = reteachList(standings)

  it('is every skill with students below, most first, then the widest gap', () => {
    expect(list.map(({ skill }) => skill).toSorted()).toEqual(
      standings.skills.flatMap(({ skill, below }) => (below > 0 ? [skill] : [])).toSorted(),
    )
    for (let i = 1; i < list.length; i++) {
      const [a, b] = [list[i - 1], list[i]]
      expect((a?.below ?? 0) * 1000 + (a?.meanShortfall ?? 0)).toBeGreaterThanOrEqual(
        (b?.below ?? 0) * 1000 + (b?.meanShortfall ?? 0),
      )
    }
  })

  it('names who is below, widest gap first, with the mean of their shortfall', () => {
    expect(list.length).toBeGreaterThan(0)
    for (const { skill, below, studentIds, meanShortfall } of list) {
      const shortfalls = studentIds.map(id => {
        const row = standings.students.find(({ studentId }) => studentId === id)
        const cell = row?.cells.find(one => one.skill === skill)
        expect(cell?.verdict.kind).toBe('below')
        return cell?.expectedShortfall ?? NaN
      })
      expect(shortfalls).toHaveLength(below)
      expect(shortfalls).toEqual(shortfalls.toSorted((a, b) => b - a))
      expect(meanShortfall).toBeCloseTo(shortfalls.reduce((a, b) => a + b, 0) / below, 9)
    }
  })
})

describe('the order', () => {
  const ids = (students: readonly { readonly studentId: string }[]) => students.map(one => one.studentId)

  it('of students keeps all of them', () => {
    const given = ids(standings.students)
    for (const by of ['given', 'below', 'shortfall'] as const)
      expect(ids(sortStudents(standings, { by })).toSorted()).toEqual(given.toSorted())
    expect(ids(sortStudents(standings, { by: 'given' }))).toEqual(given)
    expect(ids(sortStudents(standings, { by: 'skill', skill: 'no such skill' }))).toEqual(given)
  })

  it('of students is by those below, and by level in a skill from the lowest', () => {
    const below = sortStudents(standings, { by: 'below' }).map(one => one.below)
    expect(below).toEqual(below.toSorted((a, b) => b - a))
    const levels = sortStudents(standings, { by: 'skill', skill: 'skill-3' }).map(
      ({ cells }) => cells[2]?.eap ?? NaN,
    )
    expect(levels).toEqual(levels.toSorted((a, b) => a - b))
  })

  it('of skills keeps their column, and puts the unmeasured last by level', () => {
    for (const order of ['given', 'below', 'level'] as const) {
      const sorted = sortSkills(standings, order)
      expect(sorted).toHaveLength(7)
      for (const { skill, column } of sorted) expect(standings.skills[column]).toBe(skill)
    }
    expect(sortSkills(standings, 'level').at(-1)?.skill.skill).toBe('skill-7')
    const below = sortSkills(standings, 'below').map(({ skill }) => skill.below)
    expect(below).toEqual(below.toSorted((a, b) => b - a))
  })
})
