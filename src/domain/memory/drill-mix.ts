import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import {
  type Evidence,
  lastSeenByQuestion,
  type QuestionEvidence,
  type StandingResponse,
} from '#src/domain/learning/evidence.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import type { DrillMix } from '#src/domain/memory/drill-numbers.ts'
import type { MemorySettings } from '#src/domain/memory/memory-settings.ts'
import { reviewResponses } from '#src/domain/memory/review-responses.ts'
import { spreadKinds } from '#src/domain/quiz/spread-kinds.ts'
import { type Random, seededRandom } from '#src/domain/random/seeded-random.ts'
import { shuffled } from '#src/domain/random/shuffled.ts'

/**
 * Where a question stands for a drill, by its last response that was no non-attempt: `missed` - below full score, or
 * right and unsure; `mastered` - right and sure, or right where nobody asked how sure; `other` - right and fairly
 * sure, or seen without a response; `unseen` - never seen.
 */
export type DrillPile = 'missed' | 'unseen' | 'mastered' | 'other'

/** A drawn drill, in the order to ask it. */
export interface Drill {
  readonly questions: readonly IndexedQuestion[]
  /** How many came from each pile. */
  readonly taken: Readonly<Record<DrillPile, number>>
}

/** What a drill is drawn from. */
interface DrillSource {
  /** Questions in scope. */
  readonly index: readonly IndexedQuestion[]
  readonly evidence: Evidence
  readonly mix: DrillMix
  readonly seed: string
  readonly settings: MemorySettings
}

/**
 * Questions of a skill that a drill asks at least, where it can: a verdict needs three responses that count
 * (measurement.md section 2.5), so single questions of many skills move none.
 */
const drillGroup = measureSettings.floor.usual

const pileOrder = ['missed', 'unseen', 'mastered', 'other'] as const

/**
 * Draws a drill of as many questions as the mix adds up to: so many missed, unseen and mastered ones, then, where a
 * pile is short, more of the others in that order. Within a pile those seen longest ago come first, by skill in groups
 * of three. The same arguments always give the same drill, whatever the order of the index.
 */
export function drawDrill({ index, evidence, mix, seed, settings }: DrillSource): Drill {
  const random = seededRandom(`${seed}/drill`)
  const piles = makePiles(index, evidence, settings, random)
  const skills = shuffled([...new Set(index.map(({ skill }) => skill))].sort(), random)
  const drawn: IndexedQuestion[] = []
  const taken = { missed: 0, unseen: 0, mastered: 0, other: 0 }
  const take = (pile: DrillPile, count: number) => {
    const found = takeGrouped(piles[pile], count, skills, drawn)
    drawn.push(...found)
    taken[pile] += found.length
  }
  for (const pile of pileOrder) if (pile !== 'other') take(pile, mix[pile])
  const wanted = mix.missed + mix.unseen + mix.mastered
  for (const pile of pileOrder) take(pile, wanted - drawn.length)
  return { questions: spreadKinds(shuffled(drawn, random)), taken }
}

/** How many questions there are in each pile. */
export function pileSizes(
  index: readonly IndexedQuestion[],
  evidence: Evidence,
  settings: MemorySettings,
): Readonly<Record<DrillPile, number>> {
  const sizes = { missed: 0, unseen: 0, mastered: 0, other: 0 }
  for (const { id } of index) sizes[pileOf(evidence.questions.get(id), settings)] += 1
  return sizes
}

type Piles = Readonly<Record<DrillPile, IndexedQuestion[]>>

function makePiles(
  index: readonly IndexedQuestion[],
  evidence: Evidence,
  settings: MemorySettings,
  random: Random,
): Piles {
  const piles: Piles = { missed: [], unseen: [], mastered: [], other: [] }
  const byId = [...new Map(index.map(question => [question.id, question])).values()]
  const inOrder = shuffled(
    byId.sort((a, b) => (a.id < b.id ? -1 : 1)),
    random,
  )
  const lastSeen = lastSeenByQuestion(evidence)
  inOrder.sort((a, b) => (lastSeen.get(a.id) ?? 0) - (lastSeen.get(b.id) ?? 0))
  for (const question of inOrder) {
    piles[pileOf(evidence.questions.get(question.id), settings)].push(question)
  }
  return piles
}

function pileOf(encounters: QuestionEvidence | undefined, settings: MemorySettings): DrillPile {
  if (encounters === undefined) return 'unseen'
  const last = reviewResponses(encounters, settings).at(-1)
  return last === undefined ? 'other' : pileOfResponse(last.response)
}

function pileOfResponse({ score, confidence }: StandingResponse): DrillPile {
  if (score < 1 || confidence === 'unsure') return 'missed'
  return confidence === 'fairly-sure' ? 'other' : 'mastered'
}

/** Takes up to `count` questions out of a pile. */
function takeGrouped(
  pile: IndexedQuestion[],
  count: number,
  skills: readonly string[],
  before: readonly IndexedQuestion[],
): IndexedQuestion[] {
  const found: IndexedQuestion[] = []
  while (found.length < count && pile.length > 0) {
    const skill = nextSkill(pile, count - found.length, skills, [...before, ...found])
    const [question] = pile.splice(
      pile.findIndex(one => one.skill === skill),
      1,
    )
    if (question) found.push(question)
  }
  return found
}

/** Fill a group that was begun; begin one that can be filled; else add to a full one; else anything. */
function nextSkill(
  pile: readonly IndexedQuestion[],
  room: number,
  skills: readonly string[],
  drawn: readonly IndexedQuestion[],
): string | undefined {
  const left = countSkills(pile)
  const have = countSkills(drawn)
  const rankOf = (skill: string) => {
    const had = have.get(skill) ?? 0
    if (had > 0 && had < drillGroup) return 0
    if (had === 0 && room >= drillGroup && (left.get(skill) ?? 0) >= drillGroup) return 1
    return had >= drillGroup ? 2 : 3
  }
  const open = skills.filter(skill => left.has(skill))
  const best = Math.min(...open.map(rankOf))
  return open.find(skill => rankOf(skill) === best)
}

function countSkills(questions: readonly IndexedQuestion[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { skill } of questions) counts.set(skill, (counts.get(skill) ?? 0) + 1)
  return counts
}
