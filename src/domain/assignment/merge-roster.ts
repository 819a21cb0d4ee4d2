import type { RosterEntry } from '#src/domain/assignment/class-record.ts'
import { findNamesakes } from '#src/domain/assignment/person-name.ts'

/** Most people one roster may hold. */
export const mostOnRoster = 2_000

/** A roster with what was added to it. */
export interface MergedRoster {
  readonly roster: readonly RosterEntry[]
  readonly added: number
  /** They were on it already; extra minutes given this time are taken over. */
  readonly known: number
  /** They are beyond what a roster may hold, and were left out. */
  readonly left: number
}

/** Adds people to a roster. Whoever has the same name and class is the same person; similar names are not. */
export function mergeRoster(roster: readonly RosterEntry[], added: readonly RosterEntry[]): MergedRoster {
  const byPerson = new Map(roster.map(entry => [personOf(entry), entry]))
  let [known, left] = [0, 0]
  for (const entry of added) {
    const before = byPerson.get(personOf(entry))
    if (before === undefined && byPerson.size >= mostOnRoster) left += 1
    else {
      if (before !== undefined) known += 1
      const extraMinutes = entry.extraMinutes > 0 ? entry.extraMinutes : (before?.extraMinutes ?? 0)
      byPerson.set(personOf(entry), { ...entry, extraMinutes })
    }
  }
  return { roster: [...byPerson.values()], added: byPerson.size - roster.length, known, left }
}

/** Names on a roster that look alike and may be one person: groups of two or more. */
export function similarNames(roster: readonly RosterEntry[]): readonly (readonly string[])[] {
  return findNamesakes(roster.map(({ name }) => name)).map(places =>
    places.flatMap(place => {
      const entry = roster[place]
      return entry === undefined
        ? []
        : [entry.className === '' ? entry.name : `${entry.name} (${entry.className})`]
    }),
  )
}

function personOf({ name, className }: RosterEntry): string {
  return JSON.stringify([name, className])
}
