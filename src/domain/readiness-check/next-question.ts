import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import { pick } from '#src/domain/random/pick.ts'
import { type Random, seededRandom } from '#src/domain/random/seeded-random.ts'
import { shuffled } from '#src/domain/random/shuffled.ts'
import {
  type CheckSituation,
  checkStandings,
  type SkillStanding,
  type ValuedQuestion,
} from '#src/domain/readiness-check/check-standing.ts'

/** What comes next in a readiness check. */
export type CheckStep =
  | { readonly kind: 'ask'; readonly question: IndexedQuestion }
  /** `settled`: every skill in scope has its verdict; `exhausted`: nothing that is left would tell enough. */
  | { readonly kind: 'over'; readonly why: 'settled' | 'budget' | 'exhausted' }

type OpenStanding = SkillStanding & { readonly state: Extract<SkillStanding['state'], { kind: 'open' }> }

/** How many of the best questions of a skill one is drawn from (randomesque). measurement.md section 2.8. */
const topQuestions = 3
/** Most questions of one kind in a skill, as a share of those asked about it. measurement.md section 2.8. */
const mostOfKind = 0.6

/**
 * The next question of a readiness check, the same for the same seed and situation. Skills take turns, fewest asked
 * first; where the budget cannot bring all of them to a verdict, the most important ones that it can. Within the skill
 * the question expected to tell most about the verdict, drawn from the best three. At most two of a kind in a row and,
 * to the nearest question, 60 % of a kind in a skill, unless nothing else is left; the second gives way first.
 * measurement.md sections 2.6-2.8.
 */
export function nextInCheck(situation: CheckSituation, seed: string, settings: MeasureSettings): CheckStep {
  const standings = checkStandings(situation, settings)
  const left = situation.terms.budget - situation.asked.length
  if (standings.every(({ state }) => state.kind === 'settled')) return { kind: 'over', why: 'settled' }
  const open = standings.filter(isOpen)
  if (open.length === 0) return { kind: 'over', why: 'exhausted' }
  if (left <= 0) return { kind: 'over', why: 'budget' }
  const random = seededRandom(`${seed}/check/${situation.asked.length}`)
  const affordable = withinBudget(open, left)
  const fewest = Math.min(...affordable.map(({ asked }) => asked))
  const standing = pick(
    affordable.filter(({ asked }) => asked === fewest),
    random,
  )
  const question = pick(bestOf(standing?.state.candidates ?? [], situation.asked, random), random)
  return question === undefined ? { kind: 'over', why: 'exhausted' } : { kind: 'ask', question }
}

function isOpen(standing: SkillStanding): standing is OpenStanding {
  return standing.state.kind === 'open'
}

/**
 * The skills whose floors the rest of the budget can reach: those begun first, then by importance. One at least.
 * Spread over more skills the same questions would reach a verdict in fewer.
 */
function withinBudget(open: readonly OpenStanding[], left: number): OpenStanding[] {
  const begunFirst = open.toSorted((a, b) => Number(b.asked > 0) - Number(a.asked > 0))
  let needed = 0
  const reached = begunFirst.filter(({ state }) => {
    if (needed + state.missing > left) return false
    needed += state.missing
    return true
  })
  return reached.length > 0 ? reached : begunFirst.slice(0, 1)
}

/** The best questions by value that keep the rules about kinds, or as many of the rules as any question keeps. */
function bestOf(
  candidates: readonly ValuedQuestion[],
  asked: CheckSituation['asked'],
  random: Random,
): readonly IndexedQuestion[] {
  const others = candidates.filter(({ question }) => !isThirdInRow(question, asked))
  const varied = others.filter(({ question }) => !isTooMuchOfKind(question, asked))
  const allowed = [varied, others].find(({ length }) => length > 0) ?? candidates
  // Questions that are worth the same would otherwise always come in the order of their bank.
  return shuffled(allowed, random)
    .sort((a, b) => b.value - a.value)
    .slice(0, topQuestions)
    .map(({ question }) => question)
}

function isThirdInRow({ kind }: IndexedQuestion, asked: CheckSituation['asked']): boolean {
  return asked.length >= 2 && asked.slice(-2).every(one => one.kind === kind)
}

function isTooMuchOfKind({ kind, skill }: IndexedQuestion, asked: CheckSituation['asked']): boolean {
  const ofSkill = asked.filter(one => one.skill === skill)
  const ofKind = ofSkill.filter(one => one.kind === kind).length + 1
  return ofKind > Math.round(mostOfKind * (ofSkill.length + 1))
}
