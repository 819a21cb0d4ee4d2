import type { InterviewRating } from '#src/domain/learning/evidence.ts'
import { anchoredCurves } from '#src/domain/measure/anchored-curve.ts'
import { gridOf } from '#src/domain/measure/grid.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'

/** A rating with its weight at the time of reading, 0..1, always above 0. */
export interface WeightedRating {
  readonly rating: InterviewRating
  readonly weight: number
}

/**
 * The ratings that enter the estimate with their weights at `now` (milliseconds since 1970 UTC), by skill. None unless
 * the person lets them; never those of oneself. However many answers of a session are about a skill, together they weigh
 * as one rating: the same rater heard them, on the same day. It ages as a response does, and each newer session on the
 * skill halves it.
 */
export function ratingWeights(
  ratings: Iterable<InterviewRating>,
  now: number,
  settings: MeasureSettings,
): ReadonlyMap<string, readonly WeightedRating[]> {
  const weighted = new Map<string, WeightedRating[]>()
  if (!settings.interviewRating.counts) return weighted
  for (const [skill, sessions] of otherSessions(ratings)) {
    const newestFirst = sessions.toSorted((a, b) => endOf(b) - endOf(a) || (idOf(a) < idOf(b) ? -1 : 1))
    weighted.set(
      skill,
      newestFirst.flatMap((session, newer) => {
        const ageing = 2 ** (-Math.max(0, now - endOf(session)) / settings.halfLifeMs)
        const weight = settings.interviewRating.weight * ageing * settings.sessionFactor ** newer
        return session.map(rating => ({ rating, weight: weight / session.length }))
      }),
    )
  }
  return weighted
}

/** Log-likelihood of weighted ratings on the grid: of each the mean over its criteria, which one answer gave rise to. */
export function ratingLikelihood(
  weighted: readonly WeightedRating[],
  settings: MeasureSettings,
): Float64Array {
  const total = new Float64Array(gridOf(settings).points.length)
  for (const { rating, weight } of weighted) {
    const curves = anchoredCurves(rating.level, settings)
    for (const { anchored } of rating.criteria) {
      const curve = curves.get(anchored)
      const share = weight / rating.criteria.length
      for (let j = 0; j < total.length; j++) total[j] = (total[j] ?? 0) + share * (curve?.[j] ?? 0)
    }
  }
  return total
}

/** The ratings by others of each skill, session by session. */
function otherSessions(ratings: Iterable<InterviewRating>): ReadonlyMap<string, InterviewRating[][]> {
  const bySkill = new Map<string, Map<string, InterviewRating[]>>()
  for (const rating of ratings) {
    if (rating.rater !== 'other') continue
    const sessions = bySkill.get(rating.skill) ?? new Map<string, InterviewRating[]>()
    bySkill.set(rating.skill, sessions)
    sessions.set(rating.sessionId, [...(sessions.get(rating.sessionId) ?? []), rating])
  }
  return new Map(
    [...bySkill].map(([skill, sessions]) => [
      skill,
      // In one order whatever the order of arrival, so that sums come out the same to the last bit.
      [...sessions.values()].map(session =>
        session.toSorted((a, b) => (a.questionId < b.questionId ? -1 : 1)),
      ),
    ]),
  )
}

const endOf = (session: readonly InterviewRating[]) => Math.max(...session.map(({ tUtc }) => tUtc))
const idOf = (session: readonly InterviewRating[]) => session[0]?.sessionId ?? ''
