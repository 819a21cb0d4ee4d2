import type { Rater } from '#src/domain/interview/interview-record.ts'
import type { InterviewRating } from '#src/domain/learning/evidence.ts'
import { levelOfAnchored } from '#src/domain/measure/anchored-curve.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'

/** What one rater said of a skill in one session. */
export interface InterviewMark {
  readonly sessionId: string
  /** When it was rated, milliseconds since 1970 UTC. */
  readonly utc: number
  /** The level the ratings speak of, 0..100: mean over the answers about the skill. */
  readonly level: number
  /** Mean anchored level over those answers, 1..5. */
  readonly anchored: number
  /** Answers about the skill that were rated. */
  readonly answers: number
}

/** The newest mark of each rater; null where there is none. */
export type InterviewMarks = Readonly<Record<Rater, InterviewMark | null>>

/** A session in which a skill was rated, by one or both. */
export interface RatedSession extends InterviewMarks {
  readonly sessionId: string
  /** When it was last rated, milliseconds since 1970 UTC. */
  readonly utc: number
}

/** The sessions in which each skill was rated, by skill, newest first. Shown beside the level, whether they count or not. */
export function ratedSessions(
  ratings: Iterable<InterviewRating>,
  settings: MeasureSettings,
): ReadonlyMap<string, readonly RatedSession[]> {
  const bySkill = new Map<string, Map<string, InterviewRating[]>>()
  for (const rating of ratings) {
    const sessions = bySkill.get(rating.skill) ?? new Map<string, InterviewRating[]>()
    bySkill.set(rating.skill, sessions)
    sessions.set(rating.sessionId, [...(sessions.get(rating.sessionId) ?? []), rating])
  }
  return new Map(
    [...bySkill].map(([skill, sessions]) => [
      skill,
      [...sessions]
        .map(([sessionId, rated]) => sessionOf(sessionId, rated, settings))
        .sort((a, b) => b.utc - a.utc || (a.sessionId < b.sessionId ? -1 : 1)),
    ]),
  )
}

/** The newest marks of a skill from its sessions, newest first. */
export function newestMarks(sessions: readonly RatedSession[] = []): InterviewMarks {
  const newest = (rater: Rater) => sessions.find(session => session[rater] !== null)?.[rater] ?? null
  return { self: newest('self'), other: newest('other') }
}

function sessionOf(
  sessionId: string,
  rated: readonly InterviewRating[],
  settings: MeasureSettings,
): RatedSession {
  const self = markOf(sessionId, 'self', rated, settings)
  const other = markOf(sessionId, 'other', rated, settings)
  return { sessionId, utc: Math.max(...rated.map(({ tUtc }) => tUtc)), self, other }
}

function markOf(
  sessionId: string,
  rater: Rater,
  rated: readonly InterviewRating[],
  settings: MeasureSettings,
): InterviewMark | null {
  const own = rated.filter(rating => rating.rater === rater)
  if (own.length === 0) return null
  const means = own.map(({ level, criteria }) => ({
    level,
    mean: meanOf(criteria.map(({ anchored }) => anchored)),
  }))
  return {
    sessionId,
    utc: Math.max(...own.map(({ tUtc }) => tUtc)),
    level: meanOf(means.map(({ level, mean }) => levelOfAnchored(mean, level, settings))),
    anchored: meanOf(means.map(({ mean }) => mean)),
    answers: own.length,
  }
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
