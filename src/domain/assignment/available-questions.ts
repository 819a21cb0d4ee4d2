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

/** The questions of an app. */
export interface QuestionsHere {
  /** All of them, own ones too. */
  readonly index: readonly IndexedQuestion[]
  /** Those that came with the app. */
  readonly shipped: readonly IndexedQuestion[]
}

/** What can be asked of a hand-out with these questions, and what came along with it. */
export function availableQuestions(
  { assignment: { questions }, questions: carried = [] }: HandOut,
  { index, shipped }: QuestionsHere,
): AvailableQuestions {
  switch (questions.kind) {
    case 'fixed': {
      const places = placesById([...index, ...carried])
      const missing = questions.list.flatMap(({ id, hash, skill }): MissingQuestion[] => {
        const here = places.get(id)
        if (here?.has(`${hash} ${skill}`) === true) return []
        return [{ id, skill, why: here === undefined ? 'unknown' : 'other-version' }]
      })
      const wanted = questions.list.length
      return { available: wanted - missing.length, wanted, missing, shortSkills: [] }
    }
    case 'drawn': {
      // How many can be drawn does not depend on the seed.
      const drawn = drawBlueprint({ index: drawIndex(shipped, carried), rows: questions.rows, seed: '' })
      const shortSkills = drawn.short.flatMap(({ row }) => questions.rows[row]?.skill ?? [])
      return {
        available: drawn.questions.length,
        wanted: questions.rows.reduce((sum, { count }) => sum + count, 0),
        missing: [],
        shortSkills: [...new Set(shortSkills)],
      }
    }
    case 'check': {
      const known = new Set(shipped.map(({ skill }) => skill))
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

/** What a drawn assignment is drawn from: what came with the app, and what came along under other ids. */
export function drawIndex(
  shipped: readonly IndexedQuestion[],
  carried: readonly CarriedQuestion[],
): readonly IndexedQuestion[] {
  const known = new Set(shipped.map(({ id }) => id))
  const added = carried.filter(({ id }) => !known.has(id))
  return [
    ...shipped,
    ...added.map(({ id, hash, skill, question: { level, kind } }) => ({ id, hash, skill, level, kind })),
  ]
}

/** Versions and skills under which each question is here: a skill that is not its own would count as evidence. */
function placesById(questions: readonly Pick<IndexedQuestion, 'id' | 'hash' | 'skill'>[]) {
  const places = new Map<string, Set<string>>()
  for (const { id, hash, skill } of questions) {
    const known = places.get(id) ?? new Set()
    places.set(id, known.add(`${hash} ${skill}`))
  }
  return places
}
