import { drawBlueprint } from '#src/domain/assignment/draw-blueprint.ts'
import type { CarriedQuestion, HandOut } from '#src/domain/assignment/hand-out.ts'
import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'

/** A question of the assignment that cannot be asked here, and why. */
export interface MissingQuestion {
  readonly id: string
  readonly skill: string
  /** `other-version`: this app has it with other content, which is never asked in its place. */
  readonly why: 'other-version' | 'unknown'
}

/** What an app can ask of an assignment. */
export interface AvailableQuestions {
  /** Questions that can be asked; of a readiness check, skills. */
  readonly available: number
  readonly wanted: number
  /** Of a fixed list. */
  readonly missing: readonly MissingQuestion[]
  /** Skills that a drawn assignment or a check wants more of than is here. */
  readonly shortSkills: readonly string[]
}

/** What can be asked of a hand-out with this index of questions, and what came along with it. */
export function availableQuestions(
  { assignment: { questions }, questions: carried = [] }: HandOut,
  index: readonly IndexedQuestion[],
): AvailableQuestions {
  switch (questions.kind) {
    case 'fixed': {
      const hashes = hashesById(index, carried)
      const missing = questions.list.flatMap(({ id, hash, skill }): MissingQuestion[] => {
        const here = hashes.get(id)
        if (here?.has(hash) === true) return []
        return [{ id, skill, why: here === undefined ? 'unknown' : 'other-version' }]
      })
      const wanted = questions.list.length
      return { available: wanted - missing.length, wanted, missing, shortSkills: [] }
    }
    case 'drawn': {
      // How many can be drawn does not depend on the seed.
      const drawn = drawBlueprint({ index: drawIndex(index, carried), rows: questions.rows, seed: '' })
      const shortSkills = drawn.short.flatMap(({ row }) => questions.rows[row]?.skill ?? [])
      return {
        available: drawn.questions.length,
        wanted: questions.rows.reduce((sum, { count }) => sum + count, 0),
        missing: [],
        shortSkills: [...new Set(shortSkills)],
      }
    }
    case 'check': {
      const known = new Set(index.map(({ skill }) => skill))
      const { skills } = questions.terms
      const shortSkills = skills.flatMap(({ id }) => (known.has(id) ? [] : [id]))
      return {
        available: skills.length - shortSkills.length,
        wanted: skills.length,
        missing: [],
        shortSkills,
      }
    }
  }
}

/** What a drawn assignment is drawn from: what the app has, and what came along, which goes before it. */
export function drawIndex(
  index: readonly IndexedQuestion[],
  carried: readonly CarriedQuestion[],
): readonly IndexedQuestion[] {
  const own = new Set(carried.map(({ id }) => id))
  return [
    ...carried.map(({ id, hash, skill, question: { level, kind } }) => ({ id, hash, skill, level, kind })),
    ...index.filter(({ id }) => !own.has(id)),
  ]
}

function hashesById(index: readonly IndexedQuestion[], carried: readonly CarriedQuestion[]) {
  const hashes = new Map<string, Set<string>>()
  for (const { id, hash } of [...index, ...carried]) {
    const known = hashes.get(id) ?? new Set()
    hashes.set(id, known.add(hash))
  }
  return hashes
}
