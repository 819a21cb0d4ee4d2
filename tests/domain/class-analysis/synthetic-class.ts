import type { AnalysedQuestion, ClassAttempt, ClassResponse } from '#src/domain/class-analysis/class-data.ts'
import { difficultyOfLevel } from '#src/domain/measure/response-curve.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { type QuestionLevel, questionLevels } from '#src/domain/question/question-kinds.ts'
import { pick } from '#src/domain/random/pick.ts'
import { type Random, seededRandom } from '#src/domain/random/seeded-random.ts'
import { shuffled } from '#src/domain/random/shuffled.ts'

/** What a synthetic class is made of; everything not named is as in `usualClass`. */
export interface ClassDesign {
  readonly seed: string
  readonly students: number
  readonly questions: number
  readonly skills: number
  /** Mean and SD of what students can do, logits; a skill differs from it by `skillSpread`. */
  readonly mean: number
  readonly spread: number
  readonly skillSpread: number
  /** SD of the authors' errors in difficulty, logits, and of ln slope. */
  readonly authorError: number
  readonly slopeSpread: number
  /** How often a student leaves a question of the last third unanswered, or answers without reading. */
  readonly omission: number
  readonly rapid: number
  /** Positions of a question whose key is wrong, and of one that tells nobody from anybody. */
  readonly wrongKey: number | null
  readonly weak: number | null
  /** How many of the questions each student gets; null: all. */
  readonly drawn: number | null
}

/** A class with the truth that nobody knows of a real one. */
export interface SyntheticClass {
  readonly questions: readonly AnalysedQuestion[]
  readonly attempts: readonly ClassAttempt[]
  /** Difficulty of each question, logits, and ability of each student in each skill, by skill id. */
  readonly difficulties: readonly number[]
  readonly abilities: readonly ReadonlyMap<string, number>[]
}

const usualClass: Omit<ClassDesign, 'seed' | 'students' | 'questions'> = {
  skills: 6,
  mean: 0,
  spread: 1,
  skillSpread: 0.5,
  authorError: 0.8,
  slopeSpread: 0.3,
  omission: 0.08,
  rapid: 0.02,
  wrongKey: null,
  weak: null,
  drawn: null,
}

interface TrueQuestion {
  readonly question: AnalysedQuestion
  readonly difficulty: number
  readonly slope: number
  readonly isWrongKey: boolean
  readonly isWeak: boolean
}

/**
 * A class that follows from its seed: abilities normal with skills of their own, difficulties off the authors' by a
 * normal error, guessing by the kind, slips, omissions towards the end (the weaker the more) and hurried responses.
 */
export function syntheticClass(
  given: Pick<ClassDesign, 'seed' | 'students' | 'questions'> & Partial<ClassDesign>,
): SyntheticClass {
  const design = { ...usualClass, ...given }
  const random = seededRandom(design.seed)
  const truth = Array.from({ length: design.questions }, (_, q) => trueQuestion(q, design, random))
  const abilities: ReadonlyMap<string, number>[] = []
  const attempts = Array.from({ length: design.students }, (_, i): ClassAttempt => {
    const general = design.mean + design.spread * normal(random)
    const ability = new Map(
      Array.from({ length: design.skills }, (__, s) => [
        skillId(s),
        general + design.skillSpread * normal(random),
      ]),
    )
    abilities.push(ability)
    const own = design.drawn === null ? truth : shuffled(truth, random).slice(0, design.drawn)
    const responses = own.map((one, place) => {
      const isLate = place >= (2 * own.length) / 3
      return respond(one, ability.get(one.question.skill) ?? general, isLate, design, random)
    })
    return { attemptId: `attempt-${i + 1}`, studentId: `student-${i + 1}`, responses }
  })
  return {
    questions: truth.map(({ question }) => question),
    attempts,
    difficulties: truth.map(({ difficulty }) => difficulty),
    abilities,
  }
}

/** A standard normal number (Box and Muller). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

function skillId(s: number): string {
  return `skill-${s + 1}`
}

const kinds = ['single-choice', 'single-choice', 'single-choice', 'multi-select', 'ordering'] as const
const optionIds = ['a', 'b', 'c', 'd', 'e'] as const

function trueQuestion(q: number, design: ClassDesign, random: Random): TrueQuestion {
  const isPlanted = q === design.wrongKey || q === design.weak
  const kind = isPlanted ? 'single-choice' : (kinds[q % kinds.length] ?? 'single-choice')
  const level: QuestionLevel = pick(questionLevels.slice(1, 4), random) ?? 60
  const ids = kind === 'single-choice' ? optionIds.slice(0, 4) : optionIds
  const keys = kind === 'single-choice' ? 1 : 2
  return {
    question: {
      questionId: `q${q + 1}`,
      hash: `hash-${q + 1}`,
      skill: skillId(q % design.skills),
      kind,
      level,
      chance: { 'single-choice': 0.25, 'multi-select': 0.113, ordering: 0.2 }[kind],
      expectedSeconds: 90,
      options:
        kind === 'ordering'
          ? []
          : ids.map((id, o) => ({ id, text: `Option ${id} of q${q + 1}`, isKey: o < keys })),
    },
    difficulty: difficultyOfLevel(level, measureSettings) + design.authorError * normal(random),
    slope: Math.exp(design.slopeSpread * normal(random)),
    isWrongKey: q === design.wrongKey,
    isWeak: q === design.weak,
  }
}

function respond(
  truth: TrueQuestion,
  ability: number,
  isLate: boolean,
  design: ClassDesign,
  random: Random,
): ClassResponse {
  const { question, difficulty, slope, isWeak } = truth
  const base = { questionId: question.questionId, questionHash: question.hash }
  const omitted = isLate ? design.omission * 2 ** -Math.max(-2, Math.min(2, ability)) : 0
  if (random() < omitted) return { ...base, score: null, choices: [], elapsedMs: null, isRapid: false }
  const isRapid = random() < design.rapid
  // So that with the blind ones P = c + (d - c) / (1 + exp(...)), as the response curve has it.
  const most = (measureSettings.slipCeiling - question.chance) / (1 - question.chance)
  const knows = isWeak ? 0.4 : most / (1 + Math.exp(-slope * (ability - difficulty)))
  const isKnown = !isRapid && random() < knows
  const seconds = isRapid ? 1.5 : question.expectedSeconds * Math.exp(-0.2 + 0.4 * normal(random))
  return { ...base, ...given(truth, isKnown, random), elapsedMs: Math.round(1000 * seconds), isRapid }
}

/** Somebody who knows gives the right response; who does not, a blind one. */
function given(
  { question, isWrongKey }: TrueQuestion,
  isKnown: boolean,
  random: Random,
): Pick<ClassResponse, 'score' | 'choices'> {
  const ids = question.options.map(({ id }) => id)
  if (question.kind === 'ordering') return { score: isKnown ? 1 : Math.floor(3 * random()) / 5, choices: [] }
  if (question.kind === 'multi-select') {
    const chosen = isKnown ? ids.slice(0, 2) : shuffled(ids, random).slice(0, 2)
    const hits = chosen.filter(id => ids.indexOf(id) < 2).length
    return { score: Math.max(0, (2 * hits - 2) / 2), choices: chosen }
  }
  const chosen = isKnown ? ids[isWrongKey ? 1 : 0] : pick(ids, random)
  return { score: chosen === ids[0] ? 1 : 0, choices: chosen === undefined ? [] : [chosen] }
}
