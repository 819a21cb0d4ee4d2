import { describe, expect, it } from 'vitest'
import { classStandings } from '#src/domain/class-analysis/class-standings.ts'
import { askedStandings } from '#src/domain/class-view/asked-standings.ts'
import { firstMapSorting, nextMapSorting, sortMap } from '#src/domain/class-view/sort-map.ts'
import { emptyEvidence } from '#src/domain/learning/evidence.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { classMembers, syntheticTree } from '#tests/domain/class-analysis/class-evidence.ts'
import { syntheticClass } from '#tests/domain/class-analysis/synthetic-class.ts'

const role = {
  id: 'r',
  name: 'A role',
  importance: {},
  required: Object.fromEntries(
    ['skill-1', 'skill-2', 'skill-3', 'skill-9'].map(id => [id, { level: 50, evidence: 'J' as const }]),
  ),
}
const members = classMembers(syntheticClass({ seed: 'map', students: 12, questions: 18, skills: 3 }))
// One student with no response at all.
const standings = classStandings(
  [...members, { studentId: 'none', evidence: emptyEvidence }],
  syntheticTree(10),
  role,
  0,
  measureSettings,
)
const ids = (sorting: Parameters<typeof sortMap>[1]) => sortMap(standings, sorting).map(one => one.studentId)

describe('the order of a map', () => {
  it('begins with who has most below', () => {
    const below = sortMap(standings, firstMapSorting).map(one => one.below)
    expect(below).toEqual(below.toSorted((a, b) => b - a))
  })

  it.each(['name', 'below', 'skill-2'])('by %s turns round at the second press, and loses nobody', column => {
    const first = nextMapSorting({ column: 'other', direction: 'ascending' }, column)
    const second = nextMapSorting(first, column)
    expect(second.direction).not.toBe(first.direction)
    expect(ids(first).toSorted()).toEqual(ids(second).toSorted())
    expect(ids(first)).not.toEqual(ids(second))
  })

  it('keeps who was never asked about a skill at the end either way', () => {
    expect(ids({ column: 'skill-2', direction: 'ascending' }).at(-1)).toBe('none')
    expect(ids({ column: 'skill-2', direction: 'descending' }).at(-1)).toBe('none')
    const levels = sortMap(standings, { column: 'skill-2', direction: 'descending' })
      .slice(0, -1)
      .map(({ cells }) => cells[1]?.eap ?? NaN)
    expect(levels).toEqual(levels.toSorted((a, b) => b - a))
  })
})

it('without skills nobody was asked about, verdicts stay and counts still fit', () => {
  const asked = askedStandings(standings, new Set(['skill-1', 'skill-2', 'skill-3']))
  expect(asked.skills.map(({ skill }) => skill)).toEqual(['skill-1', 'skill-2', 'skill-3'])
  for (const [at, { cells, meets, below, tooEarly }] of asked.students.entries()) {
    expect(cells).toHaveLength(3)
    expect(meets + below + tooEarly).toBe(3)
    expect([meets, below]).toEqual([standings.students[at]?.meets, standings.students[at]?.below])
  }
})
