import { dayMs } from '#src/domain/calendar/day-ms.ts'
import type { QuestionKind } from '#src/domain/question/question-kinds.ts'

/**
 * Every constant of the measurement, with a version that is stored in every saved result. "Section" is that of
 * measurement.md; "known" means textbook or paper, "judgement" means chosen by us and open to change, which then
 * needs a new `version`. Plain data: it survives JSON.
 */
export interface MeasureSettings {
  /** Rises by one with every change of a value below, so that a stored result says how it came about. */
  readonly version: number
  /** Level of theta = 0, and level points per logit: level = 50 + 20 theta. Section 0 and 2.4. Judgement. */
  readonly levelScale: { readonly centre: number; readonly pointsPerLogit: number }
  /** Displayed bands are rounded to multiples of this many level points. Section 2.4. Judgement. */
  readonly bandStep: number
  /**
   * How far above a question's difficulty its level lies, in logits: ln 2 is a response probability of 2/3,
   * luck aside (RP67). Section 2.1. The convention is known, taking it is judgement.
   */
  readonly responseProbabilityLogit: number
  /** Slope `a` of every response curve, per logit. Section 1: not rated by authors, fixed at 1. Judgement. */
  readonly slope: number
  /** Upper asymptote `d`: how often a person who knows it still gets it right. Section 2.2. Idea known, value judgement. */
  readonly slipCeiling: number
  /** Standard error `tau` of an author's difficulty rating, in logits. Section 2.2. Judgement. */
  readonly difficultyError: number
  /**
   * 0.346, which is (16 sqrt 3 / 15 pi)^2 to three digits: flattens a logistic curve for a normal error in its
   * difficulty. Section 2.2. Known (logistic-normal approximation).
   */
  readonly flattening: number
  /**
   * Prior variances, in squared logits, of what all skills share, what the skills of a domain share, and what is a
   * skill's own; they sum to 1.5^2. Section 2.3. Judgement.
   */
  readonly priorVariance: { readonly general: number; readonly domain: number; readonly skill: number }
  /** The grid runs from -limit to +limit logits with this many steps to a logit. Section 2.3. Known to suffice. */
  readonly grid: { readonly limit: number; readonly stepsPerLogit: number }
  /** Probability inside the credible interval. Section 2.4. Judgement. */
  readonly intervalMass: number
  /** Probability a verdict needs: `own` in a person's own report, `other` where somebody else reads it. Section 2.5. Judgement. */
  readonly gamma: { readonly own: number; readonly other: number }
  /**
   * Weighted responses of its own a skill needs before a verdict: `usual`, or `extreme` where the required level is
   * so low or high that the prior alone is already beyond gamma. Section 0 and 2.5. Judgement.
   */
  readonly floor: { readonly usual: number; readonly extreme: number }
  /**
   * Weight that may be missing to the floor. Without it three responses would stop reaching a floor of three a
   * second after they were given, because their weights age; 0.2 lets them age for eight weeks. Judgement, ours.
   */
  readonly floorSlack: number
  /** Probability from which an undecided skill is said to lean to one side. Section 2.5 names no number. Judgement. */
  readonly leaning: number
  /** Weight of a repeated question, and the least time since its last sight. Section 0. Judgement. */
  readonly spacedRepeat: { readonly weight: number; readonly afterMs: number }
  /** A response faster than both is discarded: milliseconds, or this share of the expected time. Section 2.9. Idea known, values judgement. */
  readonly rapidResponse: { readonly ms: number; readonly shareOfExpected: number }
  /** A response's weight halves every so many milliseconds. Section 2.9. Idea known (power prior), value judgement. */
  readonly halfLifeMs: number
  /**
   * Each newer session on a skill multiplies the weight of its older responses by this; sessions that hold less than
   * `floor.usual` weighted responses count together. Section 2.9; the second half is judgement of ours.
   */
  readonly sessionFactor: number
  /** Attempts less than this apart are one session (a sitting). Section 2.9 leaves open what a session is. Judgement, ours. */
  readonly sessionGapMs: number
  /**
   * How a rating by another in an interview enters the estimate. Judgement but for `raterError`.
   * `counts`: whether it does; off unless the person lets it, and then it is still shown beside the level.
   * `weight`: of all ratings of a skill in one session together, against 1 of a response.
   * `spacing`: logits from one anchored level to the next; 0.5 makes a 5 speak of 20 points above the question's level.
   * `raterError`: standard error of one rater, logits: 1.5 sqrt(1 / 0.44 - 1), for a spread of 1.5 among people and
   * the agreement of 0.44 between interviewers who see somebody separately (Huffcutt, Culbertson & Weyhrauch 2013).
   */
  readonly interviewRating: {
    readonly counts: boolean
    readonly weight: number
    readonly spacing: number
    readonly raterError: number
  }
  /** Chance score supposed per kind where only the index is loaded. Section 2.2, typical shapes of our banks. Judgement. */
  readonly typicalChance: Readonly<Record<QuestionKind, number>>
}

/** The settings in force. */
export const measureSettings: MeasureSettings = {
  version: 3,
  levelScale: { centre: 50, pointsPerLogit: 20 },
  bandStep: 5,
  responseProbabilityLogit: Math.LN2,
  slope: 1,
  slipCeiling: 0.97,
  difficultyError: 0.8,
  flattening: 0.346,
  priorVariance: { general: 0.5625, domain: 0.5625, skill: 1.125 },
  grid: { limit: 6, stepsPerLogit: 10 },
  intervalMass: 0.8,
  gamma: { own: 0.8, other: 0.9 },
  floor: { usual: 3, extreme: 5 },
  floorSlack: 0.2,
  leaning: 2 / 3,
  spacedRepeat: { weight: 0.5, afterMs: 14 * dayMs },
  rapidResponse: { ms: 2000, shareOfExpected: 0.1 },
  halfLifeMs: 540 * dayMs,
  sessionFactor: 0.5,
  sessionGapMs: dayMs / 3,
  interviewRating: { counts: false, weight: 0.5, spacing: 0.5, raterError: 1.7 },
  typicalChance: {
    'single-choice': 0.25,
    'multi-select': 0.12,
    ordering: 0.2,
    matching: 0.25,
    numeric: 0.02,
    'short-text': 0.02,
    'pick-in-artefact': 0.05,
    'situational-judgement': 0.38,
    'branching-case': 0.15,
    repair: 0.15,
  },
}
