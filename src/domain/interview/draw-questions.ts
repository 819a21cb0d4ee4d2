import type { InterviewQuestion } from '#src/domain/interview/guide.ts'
import type { DrawReason } from '#src/domain/interview/interview-record.ts'
import { seededRandom } from '#src/domain/random/seeded-random.ts'
import { shuffled } from '#src/domain/random/shuffled.ts'

/** A question is not asked again before so many days have passed. */
export const restDays = 30
/** The domain of which something is always asked. */
export const softSkillsDomain = 'soft-skills'
/** One question on soft skills for so many minutes, begun ones counted whole. */
const minutesPerSoftSkill = 15

/** What is known of a skill the role requires. */
export interface SkillNeed {
  readonly skill: string
  readonly domain: string
  /** 0..100 */
  readonly requiredLevel: number
  /** Mean shortfall below the required level, level points. */
  readonly expectedShortfall: number
  /** Whether any response has been counted. */
  readonly isTested: boolean
}

/** What a session is drawn from. */
export interface InterviewDraw {
  readonly questions: readonly InterviewQuestion[]
  /** The role's skills, or those of them that were chosen. */
  readonly needs: readonly SkillNeed[]
  /** Whether the person chose the skills: then nothing is added to them. */
  readonly isChosen: boolean
  /** Whole minutes there are. */
  readonly minutes: number
  /** When each question was last asked, by id, milliseconds since 1970 UTC. */
  readonly lastAsked: ReadonlyMap<string, number>
  /** Milliseconds since 1970 UTC. */
  readonly now: number
  readonly seed: string
}

/** A question of a session, and why it is asked. */
export interface DrawnQuestion {
  readonly reason: DrawReason
  readonly question: InterviewQuestion
}

/** What was drawn, or why nothing could be. */
export type DrawnInterview =
  | {
      readonly kind: 'drawn'
      readonly questions: readonly DrawnQuestion[]
      /** Their sum. */
      readonly minutes: number
    }
  /** No guide has a question on these skills, or none that fits the minutes. */
  | { readonly kind: 'nothing-to-ask'; readonly why: 'no-guide' | 'too-short' }

/**
 * Draws the questions of a session. First those on soft skills, one for every begun quarter of an hour; then the skill
 * with the largest expected shortfall, one question of each skill before a second of any. Of a skill the question whose
 * level is nearest to what is required. Questions asked within `restDays` come only where nothing else is left.
 * A soft skill opens the session, as interviews do; the others follow by shortfall. The same seed draws the same.
 */
export function drawQuestions(draw: InterviewDraw): DrawnInterview {
  const needs = new Map(draw.needs.map(need => [need.skill, need]))
  const known = draw.questions.filter(question => needs.has(mainSkillOf(question)))
  if (known.length === 0) return { kind: 'nothing-to-ask', why: 'no-guide' }
  const picking = {
    left: ranked(known, needs, draw),
    minutes: draw.minutes,
    perSkill: new Map<string, number>(),
  }
  const isSoft = (question: InterviewQuestion) =>
    needs.get(mainSkillOf(question))?.domain === softSkillsDomain
  const soft: DrawnQuestion[] = []
  const quota = draw.isChosen ? 0 : Math.ceil(draw.minutes / minutesPerSoftSkill)
  while (soft.length < quota) {
    const next = takeNext(picking, draw, isSoft)
    if (next === null) break
    soft.push({ question: next, reason: isResting(next, draw) ? 'again' : 'soft-skill' })
  }
  const others: DrawnQuestion[] = []
  for (;;) {
    const next = takeNext(picking, draw)
    if (next === null) break
    others.push({ question: next, reason: reasonOf(next, needs, draw) })
  }
  const questions = [...soft.slice(0, 1), ...others, ...soft.slice(1)]
  if (questions.length === 0) return { kind: 'nothing-to-ask', why: 'too-short' }
  return { kind: 'drawn', questions, minutes: draw.minutes - picking.minutes }
}

/** The skill a rating of the question counts for: its first. */
export function mainSkillOf({ skills }: Pick<InterviewQuestion, 'skills'>): string {
  const [main] = skills
  if (main === undefined) throw new Error('an interview question has at least one skill')
  return main
}

interface Picking {
  /** What may still be asked, best first. */
  left: InterviewQuestion[]
  /** Minutes still free. */
  minutes: number
  readonly perSkill: Map<string, number>
}

/** Best first: by shortfall of its skill, then nearness of its level; ties as the seed has it. */
function ranked(
  questions: readonly InterviewQuestion[],
  needs: ReadonlyMap<string, SkillNeed>,
  { seed }: InterviewDraw,
): InterviewQuestion[] {
  const shortfall = (question: InterviewQuestion) => needs.get(mainSkillOf(question))?.expectedShortfall ?? 0
  const distance = (question: InterviewQuestion) =>
    Math.abs(question.level - (needs.get(mainSkillOf(question))?.requiredLevel ?? 0))
  return shuffled(questions, seededRandom(seed)).sort(
    (a, b) => shortfall(b) - shortfall(a) || distance(a) - distance(b),
  )
}

/** Takes the best that fits: rested ones first, and of them skills asked least. */
function takeNext(
  picking: Picking,
  draw: InterviewDraw,
  isWanted: (question: InterviewQuestion) => boolean = () => true,
): InterviewQuestion | null {
  const fitting = picking.left.filter(question => question.minutes <= picking.minutes && isWanted(question))
  const asked = (question: InterviewQuestion) => picking.perSkill.get(mainSkillOf(question)) ?? 0
  const rested = fitting.filter(question => !isResting(question, draw))
  const resting = fitting
    .filter(question => isResting(question, draw))
    .sort((a, b) => (draw.lastAsked.get(a.id) ?? 0) - (draw.lastAsked.get(b.id) ?? 0))
  const pool = rested.length > 0 ? rested : resting
  const least = Math.min(...pool.map(asked))
  const next = pool.find(question => asked(question) === least)
  if (next === undefined) return null
  picking.left = picking.left.filter(question => question !== next)
  picking.minutes -= next.minutes
  picking.perSkill.set(mainSkillOf(next), asked(next) + 1)
  return next
}

function isResting({ id }: InterviewQuestion, { lastAsked, now }: InterviewDraw): boolean {
  const last = lastAsked.get(id)
  return last !== undefined && now - last < restDays * 86_400_000
}

function reasonOf(
  question: InterviewQuestion,
  needs: ReadonlyMap<string, SkillNeed>,
  draw: InterviewDraw,
): DrawReason {
  if (isResting(question, draw)) return 'again'
  if (draw.isChosen) return 'chosen'
  return needs.get(mainSkillOf(question))?.isTested === true ? 'gap' : 'untested'
}
