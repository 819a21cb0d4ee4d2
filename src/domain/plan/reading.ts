import type { Skill } from '#src/domain/catalog/skill.ts'

/** What to read up on in a few minutes. */
export interface Reading {
  /** Names of sub-topics. */
  readonly topics: readonly string[]
  /** Sections of the standards to look up. */
  readonly sections: readonly string[]
}

const topicsAtOnce = 2
const sectionsAtOnce = 2

/** Part number `part` (0 or more) of a skill: two sub-topics and two sections at a time, from the first on and round. */
export function readingOf({ subTopics, cite }: Pick<Skill, 'subTopics' | 'cite'>, part: number): Reading {
  const names = subTopics.map(({ name }) => name)
  return { topics: round(names, part, topicsAtOnce), sections: round(cite, part, sectionsAtOnce) }
}

function round(list: readonly string[], part: number, count: number): string[] {
  const from = part * count
  const places = Array.from({ length: Math.min(count, list.length) }, (_, i) => (from + i) % list.length)
  return places.flatMap(place => list[place] ?? [])
}
