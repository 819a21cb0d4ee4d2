import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeRoster, mostOnRoster, similarNames } from '#src/domain/assignment/merge-roster.ts'

const entry = (name: string, className = '', extraMinutes = 0) => ({ name, className, extraMinutes })

describe('mergeRoster', () => {
  it('adds who is new and takes over extra minutes of who is known', () => {
    const merged = mergeRoster(
      [entry('Zoë', '4b', 15), entry('Ann')],
      [entry('Zoë', '4b'), entry('Zoë', '4c'), entry('Ann', '', 10), entry('ann')],
    )
    expect(merged).toEqual({
      roster: [entry('Zoë', '4b', 15), entry('Ann', '', 10), entry('Zoë', '4c'), entry('ann')],
      added: 2,
      known: 2,
      left: 0,
    })
  })

  it('keeps to the most a roster may hold and says how many were left out', () => {
    const many = Array.from({ length: mostOnRoster - 1 }, (_, number) => entry(`Learner ${number}`))
    const merged = mergeRoster(many, [entry('A'), entry('B'), entry('C'), entry('Learner 0')])
    expect(merged).toMatchObject({ added: 1, known: 1, left: 2 })
    expect(merged.roster).toHaveLength(mostOnRoster)
  })

  it('changes nothing the second time', () => {
    const roster = fc.array(
      fc.record({
        name: fc.constantFrom('A', 'B', 'C', '__proto__'),
        className: fc.constantFrom('', '4b'),
        extraMinutes: fc.integer({ min: 0, max: 600 }),
      }),
    )
    fc.assert(
      fc.property(roster, roster, (before, added) => {
        const start = mergeRoster([], before).roster
        const once = mergeRoster(start, added)
        const twice = mergeRoster(once.roster, once.roster)
        expect(twice).toEqual({ roster: once.roster, added: 0, known: once.roster.length, left: 0 })
        expect(once.added + start.length).toBe(once.roster.length)
      }),
    )
  })
})

describe('similarNames', () => {
  it('names who may be one person, and leaves that to a person', () => {
    expect(similarNames([entry('Jose Perez'), entry('José Pérez', '4b'), entry('Ann')])).toEqual([
      ['Jose Perez', 'José Pérez (4b)'],
    ])
  })
})
