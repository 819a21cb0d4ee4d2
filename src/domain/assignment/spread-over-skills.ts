import { type BlueprintRow, mostInRow } from '#src/domain/assignment/assignment.ts'
import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import { seededRandom } from '#src/domain/random/seeded-random.ts'
import { shuffled } from '#src/domain/random/shuffled.ts'

/** What to spread, over which skills, and by which luck some get one more than others. */
export interface Spread {
  readonly index: readonly IndexedQuestion[]
  readonly skills: readonly string[]
  readonly count: number
  readonly seed: string
}

/**
 * So many questions over skills as evenly as the index allows, as rows of a blueprint; fewer where it has fewer. The
 * same for the same seed, whatever the order of skills and index.
 */
export function spreadOverSkills({ index, skills, count, seed }: Spread): BlueprintRow[] {
  const held = countBySkill(index)
  const order = shuffled([...new Set(skills)].sort(), seededRandom(`${seed}/spread`))
  const given = new Map(order.map(skill => [skill, 0]))
  for (let left = count; left > 0; left -= 1) {
    const open = order.filter(skill => (given.get(skill) ?? 0) < (held.get(skill) ?? 0))
    const fewest = Math.min(...open.map(skill => given.get(skill) ?? 0))
    const next = open.find(skill => given.get(skill) === fewest)
    if (next === undefined) break
    given.set(next, fewest + 1)
  }
  return [...given].flatMap(([skill, asked]) => inRows(skill, asked))
}

/** A row holds so many at most; more of a skill make more rows. */
function inRows(skill: string, asked: number): BlueprintRow[] {
  return Array.from({ length: Math.ceil(asked / mostInRow) }, (_, row) => ({
    skill,
    levels: [],
    count: Math.min(mostInRow, asked - row * mostInRow),
  }))
}

function countBySkill(index: readonly IndexedQuestion[]): ReadonlyMap<string, number> {
  const ids = new Map<string, Set<string>>()
  for (const { id, skill } of index) ids.set(skill, (ids.get(skill) ?? new Set()).add(id))
  return new Map([...ids].map(([skill, { size }]) => [skill, size]))
}
