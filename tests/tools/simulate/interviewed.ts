import { anchoredLevels } from '#src/domain/interview/guide.ts'
import type { InterviewRating } from '#src/domain/learning/evidence.ts'
import { thetaOfLevel } from '#src/domain/measure/level-scale.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { settingsInForce } from '#src/domain/measure/settings-in-force.ts'
import { questionLevels } from '#src/domain/question/question-kinds.ts'
import { pick } from '#src/domain/random/pick.ts'
import { seededRandom } from '#src/domain/random/seeded-random.ts'
import { termsOf } from '#tests/tools/simulate/conditions.ts'
import { emptyTally, judgeTaken, type Tally } from '#tests/tools/simulate/judge-taken.ts'
import { estimate, now, takeRandom } from '#tests/tools/simulate/take-quiz.ts'
import { makePerson, type Material, normal, type Person, supposedWorld } from '#tests/tools/simulate/world.ts'

/** How somebody who interviews rates; all in logits. */
export interface RaterWorld {
  readonly name: string
  /** Mean over raters of what they see above what is there, and its spread from rater to rater. */
  readonly leniency: number
  readonly leniencySpread: number
  /** SD of what one answer shows around what the person knows, and of what is said of one criterion around that. */
  readonly answerError: number
  readonly criterionError: number
  /** Distance from one anchored level to the next. */
  readonly spacing: number
}

const { raterError, spacing } = measureSettings.interviewRating
/** The error the model supposes, shared out: a part of it is the rater's, the same in everything they say. */
const supposed = {
  leniency: 0,
  leniencySpread: raterError * 0.55,
  answerError: raterError * 0.7,
  criterionError: raterError * 0.45,
  spacing,
}

export const raterWorlds: readonly RaterWorld[] = [
  { ...supposed, name: 'as supposed' },
  { ...supposed, name: 'friends: half a level too kind', leniency: 0.5 },
  { ...supposed, name: 'strict: half a level too hard', leniency: -0.5 },
  { ...supposed, name: 'one mood for all of a session', leniencySpread: raterError, answerError: 0.3 },
  { ...supposed, name: 'anchors twice as far apart', spacing: 2 * spacing },
  { ...supposed, name: 'trained raters', leniencySpread: 0.3, answerError: 0.6, criterionError: 0.4 },
]

/** Sessions, and questions in each, of skills drawn at random. */
const sessions = 2
const answersInSession = 8
const criteria = ['one', 'two', 'three']

/** What a rater says of a person in two interviews. */
function rate(person: Person, world: RaterWorld, skills: readonly string[], seed: string): InterviewRating[] {
  const random = seededRandom(seed)
  return Array.from({ length: sessions }, (_, session) => {
    const seen = world.leniency + normal(random) * world.leniencySpread
    return Array.from({ length: answersInSession }, (_unused, answer): InterviewRating[] => {
      const skill = pick(skills, random)
      const level = pick(questionLevels, random)
      if (skill === undefined || level === undefined) return []
      const shown = (person.theta.get(skill) ?? 0) + seen + normal(random) * world.answerError
      const above = () => shown + normal(random) * world.criterionError - thetaOfLevel(level, measureSettings)
      const said = criteria.map(id => ({ id, anchored: anchoredOf(above(), world.spacing) }))
      const about = { questionId: `${session}-${answer}`, questionHash: 'h', rater: 'other' } as const
      return [{ sessionId: `${session}`, tUtc: now - session, ...about, skill, level, criteria: said }]
    }).flat()
  }).flat()
}

/** The anchored level of what is so far above a question's level. */
function anchoredOf(above: number, distance: number): InterviewRating['criteria'][number]['anchored'] {
  const at = Math.max(0, Math.min(4, Math.round(above / distance) + 2))
  return anchoredLevels[at] ?? 3
}

/** The same people, responses and verdicts needed, once with and once without the ratings. */
export interface Interviewed {
  readonly without: Tally
  readonly counted: Tally
}

/** People of the supposed world who answered `questions` questions and were interviewed twice. */
export function interviewPeople(
  material: Material,
  world: RaterWorld,
  { people, questions }: { readonly people: number; readonly questions: number },
): Interviewed {
  const settings = settingsInForce({ countsInterviewRatings: true })
  const condition = {
    name: '',
    world: supposedWorld,
    scope: 'role',
    times: 1,
    gamma: measureSettings.gamma.own,
    budget: questions,
    compared: false,
  } as const
  const tallies = { without: emptyTally(), counted: emptyTally() }
  for (let nth = 0; nth < people; nth++) {
    const terms = termsOf(condition, material, nth)
    const person = makePerson(supposedWorld, material.tree, `interviewed/${nth}`)
    const taken = takeRandom(terms, questions, person, material, `interviewed/${nth}`)
    judgeTaken(tallies.without, terms, person, taken)
    const skills = terms.skills.map(({ id }) => id)
    const ratings = rate(person, world, skills, `${world.name}/${nth}`)
    const estimates = estimate(taken.asked, material, settings, ratings)
    judgeTaken(tallies.counted, terms, person, { ...taken, estimates })
  }
  return tallies
}
