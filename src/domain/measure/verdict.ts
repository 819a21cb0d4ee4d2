import { gridOf, probabilityAtOrAbove } from '#src/domain/measure/grid.ts'
import { thetaOfLevel } from '#src/domain/measure/level-scale.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import type { SkillEstimate } from '#src/domain/measure/skill-estimate.ts'
import { priorPosterior } from '#src/domain/measure/tree-posterior.ts'

/** Where an undecided probability points. */
export type Leaning = 'likely-meets' | 'open' | 'likely-below'

/** Why it is too early to say. */
export type TooEarlyReason =
  /** Weighted responses there are, and how many a verdict needs. */
  | { readonly kind: 'too-few'; readonly responses: number; readonly needed: number }
  /** Enough responses, but the probability lies between 1 - gamma and gamma. */
  | { readonly kind: 'undecided'; readonly leaning: Leaning }

/** A skill against a required level. `probability` is that of being at or above it, 0..1. */
export type Verdict =
  | { readonly kind: 'meets'; readonly probability: number }
  | { readonly kind: 'below'; readonly probability: number }
  | { readonly kind: 'too-early'; readonly probability: number; readonly reason: TooEarlyReason }

/** What a skill is held against. */
export interface Standard {
  /** Required level, 0..100. */
  readonly requiredLevel: number
  /** Probability a verdict needs, 0.5..1; `settings.gamma` has the two in use. */
  readonly gamma: number
}

/**
 * The verdict on a skill. measurement.md section 2.5. Time alone gives none: evidence that has aged says nothing that
 * it did not say when the last of it came (section 2.9: it fades towards too early to say).
 */
export function verdictOf(
  estimate: Pick<SkillEstimate, 'posterior' | 'effectiveResponses'> &
    Partial<Pick<SkillEstimate, 'posteriorAtLast'>>,
  standard: Standard,
  settings: MeasureSettings,
): Verdict {
  const cut = thetaOfLevel(standard.requiredLevel, settings)
  const probability = probabilityAtOrAbove(estimate.posterior, cut, gridOf(settings))
  const needed = responsesNeeded(standard, settings)
  const responses = estimate.effectiveResponses
  if (responses + settings.floorSlack < needed) {
    return { kind: 'too-early', probability, reason: { kind: 'too-few', responses, needed } }
  }
  const { posteriorAtLast = estimate.posterior } = estimate
  const atLast = probabilityAtOrAbove(posteriorAtLast, cut, gridOf(settings))
  if (Math.min(probability, atLast) >= standard.gamma) return { kind: 'meets', probability }
  if (Math.max(probability, atLast) <= 1 - standard.gamma) return { kind: 'below', probability }
  return {
    kind: 'too-early',
    probability,
    reason: { kind: 'undecided', leaning: leaningOf(probability, settings) },
  }
}

/**
 * Weighted responses a verdict needs: 3, or 5 where the required level is so low or high that the prior alone is
 * beyond gamma. measurement.md section 0. "The prior alone" is taken as the prior without any evidence, so that the
 * number belongs to the required level: it cannot rise while a person does well on other skills.
 */
export function responsesNeeded({ requiredLevel, gamma }: Standard, settings: MeasureSettings): number {
  const cut = thetaOfLevel(requiredLevel, settings)
  const probability = probabilityAtOrAbove(priorPosterior(settings), cut, gridOf(settings))
  const isBeyond = probability >= gamma || probability <= 1 - gamma
  return isBeyond ? settings.floor.extreme : settings.floor.usual
}

/** Which way a probability points: from two in three on it is likely. measurement.md section 2.5. */
export function leaningOf(probability: number, settings: MeasureSettings): Leaning {
  if (probability >= settings.leaning) return 'likely-meets'
  return probability <= 1 - settings.leaning ? 'likely-below' : 'open'
}
