import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import { gridOf, normalise } from '#src/domain/measure/grid.ts'
import { measureSettings as settings } from '#src/domain/measure/measure-settings.ts'
import { levelEstimate, type SkillEstimate } from '#src/domain/measure/skill-estimate.ts'
import type { QuestionKind, QuestionLevel } from '#src/domain/question/question-kinds.ts'
import type { CheckPool } from '#src/domain/readiness-check/check-pool.ts'
import type { CheckSituation } from '#src/domain/readiness-check/check-standing.ts'
import type { CheckTerms } from '#src/domain/readiness-check/check-terms.ts'

const { points } = gridOf(settings)

/** A level known so well, logits. */
export const normalMass = (mean: number, sd: number) =>
  normalise(points.map(x => Math.exp(-((x - mean) ** 2) / (2 * sd * sd))))

/** Nothing is known: too early to say at every usual level. */
export const unknown = normalMass(0, 1.5)
/** Certain to be above, or below, every usual level. */
export const strong = normalMass(4, 0.3)
export const weak = normalMass(-4, 0.3)

/** The questions of a skill: `count` of them, kinds and levels taking turns. */
export function questionsOf(
  skill: string,
  count: number,
  kinds: readonly QuestionKind[] = ['single-choice', 'numeric', 'matching'],
  levels: readonly QuestionLevel[] = [60, 75],
): IndexedQuestion[] {
  return Array.from({ length: count }, (_, n) => ({
    id: `${skill}-${n}`,
    skill,
    level: levels[n % levels.length] ?? 60,
    kind: kinds[n % kinds.length] ?? 'numeric',
    hash: `hash-${skill}-${n}`,
  }))
}

export function poolOf(index: readonly IndexedQuestion[], weight = 1): CheckPool {
  const pool = new Map<string, { question: IndexedQuestion; weight: number }[]>()
  for (const question of index)
    pool.set(question.skill, [...(pool.get(question.skill) ?? []), { question, weight }])
  return pool
}

/** Terms over skills that all require level 60, unless told otherwise. */
export function termsOf(skills: readonly string[], changes: Partial<CheckTerms> = {}): CheckTerms {
  return {
    roleId: 'night-shift',
    skills: skills.map(id => ({ id, requiredLevel: 60 })),
    gamma: 0.8,
    budget: 100,
    again: false,
    ...changes,
  }
}

interface Known {
  readonly posterior?: Float64Array
  readonly responses?: number
}

/** A check as far as it has come; of skills that are not named nothing is known. */
export function situationOf(
  terms: CheckTerms,
  index: readonly IndexedQuestion[],
  known: Readonly<Record<string, Known>> = {},
  asked: CheckSituation['asked'] = [],
): CheckSituation {
  const skills = new Map(
    terms.skills.map(({ id }) => {
      const { posterior = unknown, responses = 0 } = known[id] ?? {}
      const estimate: SkillEstimate = {
        skill: id,
        ...levelEstimate(posterior, settings),
        posteriorAtLast: posterior,
        effectiveResponses: responses,
        counted: Math.ceil(responses),
        tooFast: 0,
        earlyRepeats: 0,
        lastCountedUtc: null,
      }
      return [id, estimate]
    }),
  )
  return { terms, asked, estimates: { settings, now: 0, skills }, pool: poolOf(index) }
}
