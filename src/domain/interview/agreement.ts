import { anchoredLevels } from '#src/domain/interview/guide.ts'
import type { ComparedAnswer } from '#src/domain/interview/compare-sheets.ts'
import { ninetyFivePercent } from '#src/domain/statistics/wilson-interval.ts'

/** Fewer rated sessions say nothing about agreement. */
export const leastSessions = 3
/** Fewer criteria rated by both have no kappa. */
export const leastRatings = 5
/** A self-rating comes closer, or moves away, when its distance changes by so much over the sessions, anchored levels. */
const noticeableChange = 0.25

/** The same criterion as both rated it, 1..5 each. */
export interface RatingPair {
  readonly self: number
  readonly other: number
}

/** How well two raters agree, or why that cannot be said yet. */
export type Agreement =
  | { readonly kind: 'too-few-sessions'; readonly sessions: number }
  | { readonly kind: 'too-few'; readonly ratings: number }
  /** One of the two gave the same level throughout, as did the other: chance alone would agree as well. */
  | { readonly kind: 'no-spread'; readonly ratings: number }
  | {
      readonly kind: 'kappa'
      readonly ratings: number
      /** -1..1; 0 is what chance gives. */
      readonly kappa: number
      /** Ends of a 95 % interval, cut at -1 and 1. */
      readonly low: number
      readonly high: number
    }

/** How well two raters agree over the sessions both rated, `leastSessions` at least. */
export function agreementOver(sessions: readonly (readonly ComparedAnswer[])[]): Agreement {
  if (sessions.length < leastSessions) return { kind: 'too-few-sessions', sessions: sessions.length }
  return weightedKappa(sessions.flatMap(pairsOf))
}

/** The criteria both rated. */
function pairsOf(answers: readonly ComparedAnswer[]): readonly RatingPair[] {
  return answers.flatMap(({ ratings }) =>
    ratings.flatMap(({ self, other }) => (self === null || other === null ? [] : [{ self, other }])),
  )
}

/**
 * Cohen's weighted kappa of levels 1..5 with quadratic weights 1 - (i - j)^2 / 16 (J. Cohen, Psychological Bulletin 70
 * (1968) 213-220), with the large-sample standard error of J. L. Fleiss, J. Cohen and B. S. Everitt, Psychological
 * Bulletin 72 (1969) 323-327. The interval takes criteria as independent; those of one answer are not quite, so it is
 * rather too narrow.
 */
export function weightedKappa(pairs: readonly RatingPair[]): Agreement {
  const ratings = pairs.length
  if (ratings < leastRatings) return { kind: 'too-few', ratings }
  const share = (count: number) => count / ratings
  const selfShare = anchoredLevels.map(level => share(pairs.filter(({ self }) => self === level).length))
  const otherShare = anchoredLevels.map(level => share(pairs.filter(({ other }) => other === level).length))
  const observed = sumOf(pairs.map(({ self, other }) => share(weightOf(self, other))))
  const selfMeans = anchoredLevels.map(i =>
    sumOf(anchoredLevels.map(j => at(otherShare, j) * weightOf(i, j))),
  )
  const otherMeans = anchoredLevels.map(j =>
    sumOf(anchoredLevels.map(i => at(selfShare, i) * weightOf(i, j))),
  )
  const chance = sumOf(anchoredLevels.map(i => at(selfShare, i) * at(selfMeans, i)))
  if (1 - chance < 1e-12) return { kind: 'no-spread', ratings }
  const kappa = (observed - chance) / (1 - chance)
  const squares = pairs.map(({ self, other }) => {
    const weight = weightOf(self, other) * (1 - chance)
    return share((weight - (at(selfMeans, self) + at(otherMeans, other)) * (1 - observed)) ** 2)
  })
  const variance = sumOf(squares) - (observed * chance - 2 * chance + observed) ** 2
  const error = Math.sqrt(Math.max(0, variance) / ratings) / (1 - chance) ** 2
  return {
    kind: 'kappa',
    ratings,
    kappa,
    low: Math.max(-1, kappa - ninetyFivePercent * error),
    high: Math.min(1, kappa + ninetyFivePercent * error),
  }
}

/** How far a candidate's own ratings lay from the interviewer's in one session. */
export interface SelfRatingDistance {
  readonly ratings: number
  /** Mean of self minus other: above zero the candidate rates too high. */
  readonly bias: number
  /** Mean of its size, anchored levels. */
  readonly distance: number
}

/** Of one session; null when no criterion was rated by both. */
export function selfRatingDistance(answers: readonly ComparedAnswer[]): SelfRatingDistance | null {
  const differences = pairsOf(answers).map(({ self, other }) => self - other)
  const ratings = differences.length
  if (ratings === 0) return null
  return {
    ratings,
    bias: sumOf(differences) / ratings,
    distance: sumOf(differences.map(Math.abs)) / ratings,
  }
}

/** How the distance of the self-ratings changes over the sessions. */
export type SelfRatingTrend = 'too-few' | 'closer' | 'as-far' | 'further'

/**
 * Whether the self-rating comes closer: the least-squares line through the distances of the sessions in order, each
 * weighing as many ratings as it has, from the first to the last session. `leastSessions` at least.
 */
export function selfRatingTrend(sessions: readonly SelfRatingDistance[]): SelfRatingTrend {
  if (sessions.length < leastSessions) return 'too-few'
  const weight = sumOf(sessions.map(({ ratings }) => ratings))
  const meanPlace = sumOf(sessions.map(({ ratings }, place) => ratings * place)) / weight
  const meanDistance = sumOf(sessions.map(({ ratings, distance }) => ratings * distance)) / weight
  const covariance = sumOf(
    sessions.map(({ ratings, distance }, place) => ratings * (place - meanPlace) * (distance - meanDistance)),
  )
  const spread = sumOf(sessions.map(({ ratings }, place) => ratings * (place - meanPlace) ** 2))
  const change = (covariance / spread) * (sessions.length - 1)
  if (change <= -noticeableChange) return 'closer'
  return change >= noticeableChange ? 'further' : 'as-far'
}

const widest = (anchoredLevels.length - 1) ** 2

function weightOf(self: number, other: number): number {
  return 1 - (self - other) ** 2 / widest
}

/** The value of a level, 1..5. */
function at(values: readonly number[], level: number): number {
  return values[level - 1] ?? 0
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
