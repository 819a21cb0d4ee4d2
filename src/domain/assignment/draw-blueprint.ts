import type { BlueprintRow } from '#src/domain/assignment/assignment.ts'
import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import { spreadKinds } from '#src/domain/quiz/spread-kinds.ts'
import { seededRandom } from '#src/domain/random/seeded-random.ts'
import { shuffled } from '#src/domain/random/shuffled.ts'

/** What to draw from, what is wanted, and by which luck. */
export interface BlueprintDraw {
  readonly index: readonly IndexedQuestion[]
  readonly rows: readonly BlueprintRow[]
  readonly seed: string
}

/** Questions in the order they are asked, and the rows (by place in the list) that the index could not fill. */
export interface DrawnBlueprint {
  readonly questions: readonly IndexedQuestion[]
  readonly short: readonly { readonly row: number; readonly found: number }[]
}

/**
 * Draws what a blueprint asks for: no question twice, each row from its skill and its levels, as many altogether as the
 * index allows even where rows overlap, in random order with the kinds spread. The same seed over the same questions
 * gives the same draw, whatever the order of the index. Of two entries under one id the first by skill and hash counts.
 */
export function drawBlueprint({ index, rows, seed }: BlueprintDraw): DrawnBlueprint {
  const random = seededRandom(`${seed}/blueprint`)
  const pool = shuffled(uniqueById(index), random)
  const rowOf = fillRows(pool, rows)
  const found = rows.map((_, row) => [...rowOf.values()].filter(taker => taker === row).length)
  return {
    questions: spreadKinds(shuffled([...rowOf.keys()], random)),
    short: rows.flatMap(({ count }, row) => {
      const has = found[row] ?? 0
      return has < count ? [{ row, found: has }] : []
    }),
  }
}

/** Sorted, so that the draw does not depend on the order of the index. */
function uniqueById(index: readonly IndexedQuestion[]): IndexedQuestion[] {
  const keyOf = ({ id, skill, hash }: IndexedQuestion) => `${id} ${skill} ${hash}`
  const sorted = [...index].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  return sorted.filter(({ id }, place) => sorted[place - 1]?.id !== id)
}

/** Which row takes which question: a maximum matching by augmenting paths (Kuhn 1955), a slot at a time. */
function fillRows(
  pool: readonly IndexedQuestion[],
  rows: readonly BlueprintRow[],
): ReadonlyMap<IndexedQuestion, number> {
  const rowOf = new Map<IndexedQuestion, number>()
  const candidates = rows.map(row => pool.filter(question => fits(question, row)))

  /** Gives the row a question, a free one at best; one that another row has moves on only if that row finds another. */
  function take(row: number, visited: Set<IndexedQuestion>): boolean {
    const fitting = candidates[row] ?? []
    const free = fitting.find(question => !rowOf.has(question))
    if (free !== undefined) rowOf.set(free, row)
    return (
      free !== undefined ||
      fitting.some(question => {
        const taker = rowOf.get(question)
        if (taker === undefined || taker === row || visited.has(question)) return false
        visited.add(question)
        if (!take(taker, visited)) return false
        rowOf.set(question, row)
        return true
      })
    )
  }

  for (const [row, { count }] of rows.entries()) {
    for (let slot = 0; slot < count; slot += 1) if (!take(row, new Set())) break
  }
  return rowOf
}

function fits(question: IndexedQuestion, { skill, levels }: BlueprintRow): boolean {
  return question.skill === skill && (levels.length === 0 || levels.includes(question.level))
}
