import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import { thetaOfLevel } from '#src/domain/measure/level-scale.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import { questionValue } from '#src/domain/measure/question-value.ts'
import type { EstimateSet } from '#src/domain/measure/skill-estimate.ts'
import { responsesNeeded, type Verdict, verdictOf } from '#src/domain/measure/verdict.ts'
import type { Candidate, CheckPool } from '#src/domain/readiness-check/check-pool.ts'
import type { CheckTerms } from '#src/domain/readiness-check/check-terms.ts'

/** A readiness check as far as it has come. */
export interface CheckSituation {
  readonly terms: CheckTerms
  /** Questions asked so far, in order; all of them answered. */
  readonly asked: readonly Pick<IndexedQuestion, 'id' | 'skill' | 'kind'>[]
  /** Estimates from all evidence, the responses of the check among it. */
  readonly estimates: EstimateSet
  readonly pool: CheckPool
}

/** A question that may be asked, with what its response is expected to tell about the verdict, nats. */
export interface ValuedQuestion extends Candidate {
  readonly value: number
}

/** Why nothing more is asked about a skill without a verdict. */
export type SpentReason =
  /** Ten questions were asked in this check. */
  | 'ten-asked'
  /** Every question that would count was asked. */
  | 'no-questions'
  /** None of the questions left would tell enough. */
  | 'tells-little'

/** Where a skill stands in a check. */
export interface SkillStanding {
  readonly skill: string
  readonly requiredLevel: number
  /** Questions of the skill asked in this check. */
  readonly asked: number
  readonly verdict: Verdict
  readonly state:
    | { readonly kind: 'settled' }
    | { readonly kind: 'spent'; readonly why: SpentReason }
    /** `missing`: responses that are needed at least before there can be a verdict, 1 or more. */
    | { readonly kind: 'open'; readonly missing: number; readonly candidates: readonly ValuedQuestion[] }
}

/** Questions of a skill in one check at most. measurement.md section 2.7. Judgement. */
const mostAsked = 10
/** A question expected to tell less than this many nats is not worth asking. measurement.md section 2.7. Judgement. */
const leastValue = 0.005

/**
 * Where each skill in scope stands, in the order of the terms: settled, spent, or open. A skill is judged anew after
 * every response, so one that was settled opens again when what was learnt of its neighbours speaks against it.
 * measurement.md section 2.7.
 */
export function checkStandings(situation: CheckSituation, settings: MeasureSettings): SkillStanding[] {
  const { terms, estimates } = situation
  return terms.skills.flatMap(({ id: skill, requiredLevel }) => {
    const estimate = estimates.skills.get(skill)
    if (estimate === undefined) return []
    const standard = { requiredLevel, gamma: terms.gamma }
    const verdict = verdictOf(estimate, standard, settings)
    const asked = situation.asked.filter(one => one.skill === skill).length
    const floor = responsesNeeded(standard, settings)
    const missing = Math.max(
      1,
      Math.ceil(floor - settings.floorSlack - estimate.effectiveResponses),
      terms.again ? floor - asked : 1,
    )
    const isAskedEnough = !terms.again || asked >= floor
    const isSettled = verdict.kind !== 'too-early' && isAskedEnough
    // Before the floor there can be no verdict however sure it looks, so every question tells something.
    const hasEnough = verdict.kind !== 'too-early' || verdict.reason.kind !== 'too-few'
    const isAtFloor = hasEnough && isAskedEnough
    const state = isSettled
      ? ({ kind: 'settled' } as const)
      : openState(
          situation,
          { skill, requiredLevel, asked, missing, isAtFloor },
          estimate.posterior,
          settings,
        )
    return [{ skill, requiredLevel, asked, verdict, state }]
  })
}

interface OpenSkill {
  readonly skill: string
  readonly requiredLevel: number
  readonly asked: number
  readonly missing: number
  readonly isAtFloor: boolean
}

function openState(
  { pool, asked: allAsked }: CheckSituation,
  { skill, requiredLevel, asked, missing, isAtFloor }: OpenSkill,
  posterior: Float64Array,
  settings: MeasureSettings,
): SkillStanding['state'] {
  if (asked >= mostAsked) return { kind: 'spent', why: 'ten-asked' }
  const used = new Set(allAsked.map(({ id }) => id))
  const left = (pool.get(skill) ?? []).filter(({ question }) => !used.has(question.id))
  if (left.length === 0) return { kind: 'spent', why: 'no-questions' }
  const cut = thetaOfLevel(requiredLevel, settings)
  const candidates = left.map(candidate => valued(candidate, posterior, cut, settings))
  const isWorthIt = candidates.some(({ value }) => value >= leastValue)
  if (!isWorthIt && isAtFloor) return { kind: 'spent', why: 'tells-little' }
  return { kind: 'open', missing, candidates }
}

function valued(
  { question, weight }: Candidate,
  posterior: Float64Array,
  cut: number,
  settings: MeasureSettings,
): ValuedQuestion {
  const chance = settings.typicalChance[question.kind]
  return {
    question,
    weight,
    value: weight * questionValue({ level: question.level, chance }, posterior, cut, settings),
  }
}
