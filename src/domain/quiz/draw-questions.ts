import { dayMs } from '#src/domain/calendar/day-ms.ts'
import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import { spreadKinds } from '#src/domain/quiz/spread-kinds.ts'
import { type Random, seededRandom } from '#src/domain/random/seeded-random.ts'
import { shuffled } from '#src/domain/random/shuffled.ts'

/** A question seen on this device is not drawn again for so long, unless nothing else is left: 90 days. */
export const restMs = 90 * dayMs

/** What to draw from, and by which luck. */
export interface Draw {
  readonly index: readonly IndexedQuestion[]
  /** Skills in scope. */
  readonly skills: readonly string[]
  /** Questions wanted; fewer are drawn where the index has fewer. */
  readonly count: number
  readonly seed: string
  /** When each question was last seen here, by id, milliseconds since 1970 UTC. */
  readonly lastSeen: ReadonlyMap<string, number>
  /** Milliseconds since 1970 UTC. */
  readonly now: number
}

/**
 * Draws a quiz: no question twice, as even over the skills as the index allows, those never seen first, those seen in
 * the last 90 days only when nothing else is left (longest ago first), at most two of one kind in a row where possible
 * (measurement.md section 2.8). The same arguments always give the same quiz.
 */
export function drawQuestions(draw: Draw): IndexedQuestion[] {
  const random = seededRandom(`${draw.seed}/draw`)
  const skills = shuffled([...new Set(draw.skills)].sort(), random)
  const piles = skills.map(skill => makePile(skill, draw, random))
  const drawn: IndexedQuestion[] = []
  while (drawn.length < draw.count) {
    const question = takeFrom(piles, 'rested') ?? takeFrom(piles, 'tired')
    if (question === undefined) break
    drawn.push(question)
  }
  return spreadKinds(drawn)
}

/** Questions of one skill in the order in which they will be taken, and how many were. */
interface Pile {
  readonly rested: IndexedQuestion[]
  readonly tired: IndexedQuestion[]
  drawn: number
}

function makePile(skill: string, { index, lastSeen, now }: Draw, random: Random): Pile {
  const byId = new Map(
    index.filter(question => question.skill === skill).map(question => [question.id, question]),
  )
  const seenAt = ({ id }: IndexedQuestion) => lastSeen.get(id) ?? Number.MIN_SAFE_INTEGER
  const isRested = (question: IndexedQuestion) => now - seenAt(question) >= restMs
  // Sorted first, so that the draw does not depend on the order of the index.
  const byName = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const questions = shuffled(byName, random).sort((a, b) => seenAt(a) - seenAt(b))
  return {
    rested: questions.filter(isRested),
    tired: questions.filter(question => !isRested(question)),
    drawn: 0,
  }
}

/** Next question of the skill with the fewest drawn so far that still has one of this sort. */
function takeFrom(piles: readonly Pile[], sort: 'rested' | 'tired'): IndexedQuestion | undefined {
  const open = piles.filter(pile => pile[sort].length > 0)
  const fewest = Math.min(...open.map(({ drawn }) => drawn))
  const pile = open.find(({ drawn }) => drawn === fewest)
  if (pile === undefined) return undefined
  pile.drawn += 1
  return pile[sort].shift()
}
