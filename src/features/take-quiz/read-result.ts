import type { Evidence } from '#src/domain/learning/evidence.ts'
import { evidenceAsOf } from '#src/domain/learning/evidence-as-of.ts'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import type { SkillEstimate } from '#src/domain/measure/skill-estimate.ts'
import type { Verdict } from '#src/domain/measure/verdict.ts'
import { checkStandings, type SkillStanding } from '#src/domain/readiness-check/check-standing.ts'
import { questionsToSettle } from '#src/domain/readiness-check/questions-to-settle.ts'
import type { AppState } from '#src/state/app-store.ts'
import type { OpenAttempt } from '#src/state/open-attempt.ts'
import { checkSituation } from '#src/state/take-check.ts'

/** A skill in the result of a check. */
export interface ResultRow {
  readonly skill: string
  readonly requiredLevel: number
  readonly estimate: SkillEstimate
  readonly verdict: Verdict
  /** What a verdict would take, as a sentence; empty when there is one. */
  readonly takes: string
}

/** The result of a finished check. */
export interface CheckResultRows {
  readonly gamma: number
  readonly settled: readonly ResultRow[]
  readonly open: readonly ResultRow[]
  /** `gone`: this app knows none of its skills any more. */
  readonly why: 'settled' | 'budget' | 'exhausted' | 'stopped' | 'gone'
}

/** What a check came to, read as of its end, so that what was practised since does not change it; null before its end. */
export function readResult(app: AppState, open: OpenAttempt, evidence: Evidence): CheckResultRows | null {
  const { attempt, state } = open
  const { check } = attempt
  const { finish } = state
  if (check === undefined || finish === null) return null
  const known = foldEvents(open.events, evidenceAsOf(evidence, finish.tUtc))
  const situation = checkSituation({ ...app, evidence: known, now: () => finish.tUtc }, open, check)
  const rows = checkStandings(situation, measureSettings).flatMap(standing => {
    const estimate = situation.estimates.skills.get(standing.skill)
    if (estimate === undefined) return []
    const { skill, requiredLevel, verdict } = standing
    // Also a skill that was to be asked about again and was not: what is known of it has not become less.
    const isSettled = verdict.kind !== 'too-early'
    const takes = isSettled ? '' : takesWords(standing, estimate, check.gamma, attempt.seed)
    return [{ skill, requiredLevel, estimate, verdict, takes, isSettled }]
  })
  const left = rows.filter(({ isSettled }) => !isSettled)
  const isUsedUp = state.responses.size >= check.budget
  return {
    gamma: check.gamma,
    settled: rows.filter(({ isSettled }) => isSettled),
    open: left,
    why: rows.length === 0 ? 'gone' : whyOver(finish.reason, left.length === 0, isUsedUp),
  }
}

function whyOver(reason: string, isSettled: boolean, isUsedUp: boolean): CheckResultRows['why'] {
  if (reason === 'stopped') return 'stopped'
  if (isSettled) return 'settled'
  return isUsedUp ? 'budget' : 'exhausted'
}

function takesWords(
  { requiredLevel, state, verdict }: SkillStanding,
  { posterior }: SkillEstimate,
  gamma: number,
  seed: string,
): string {
  if (state.kind === 'settled') return ''
  if (state.kind === 'spent')
    return state.why === 'ten-asked' && verdict.kind === 'too-early' && verdict.reason.kind === 'too-few'
      ? 'Ten questions were asked, but too few of the responses count.'
      : spentWords[state.why]
  const { missing, candidates } = state
  const more = questionsToSettle(
    { posterior, requiredLevel, gamma, missing, candidates },
    seed,
    measureSettings,
  )
  if (more === null)
    return 'You are close to what is required: the questions that are left may not settle it.'
  return more === 1
    ? 'About one more question would settle it.'
    : `About ${more} more questions would settle it.`
}

const spentWords = {
  'ten-asked':
    'Ten questions did not settle it: you are close to what is required. Practise, and check again.',
  'no-questions': 'All its questions were asked; they count again some weeks from now.',
  'tells-little': 'What is left would tell little; other skills or practice will.',
} as const
