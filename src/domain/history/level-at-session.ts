import { responsesInOrder } from '#src/domain/history/responses-in-order.ts'
import { type StudySession, studySessions } from '#src/domain/history/study-sessions.ts'
import type { Evidence } from '#src/domain/learning/evidence.ts'
import type { WeighedResponse } from '#src/domain/measure/base-weights.ts'
import { domainEstimate } from '#src/domain/measure/domain-estimate.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import { estimateFrom, type EstimateSet, type LevelEstimate } from '#src/domain/measure/skill-estimate.ts'
import type { SkillTree } from '#src/domain/measure/skill-tree.ts'

/** The level of a scope at the end of a session. */
export interface LevelPoint extends LevelEstimate {
  /** The end of the session, milliseconds since 1970 UTC. */
  readonly endUtc: number
  /** Responses with weight to the scope's skills by then. */
  readonly counted: number
}

/**
 * The sessions, earliest first, in which a response with weight to one of the skills was given: the others can move
 * its level only through other skills. Both lists come earliest first.
 */
export function sessionsTouching(
  skills: readonly string[],
  responses: readonly WeighedResponse[],
  sessions: readonly StudySession[],
): StudySession[] {
  const wanted = new Set(skills)
  const times = responses
    .filter(({ baseWeight, response }) => baseWeight > 0 && wanted.has(response.skill))
    .map(({ response }) => response.tUtc)
  let next = 0
  return sessions.filter(({ endUtc }) => {
    const before = next
    while ((times[next] ?? Infinity) <= endUtc) next++
    return next > before
  })
}

/**
 * The estimates of all skills from everything known by `endUtc` (milliseconds since 1970 UTC), read at that time; the
 * dear part of a history, and the same for every scope. `responses` come earliest first and without errata.
 */
export function estimatesAtEnd(
  responses: readonly WeighedResponse[],
  tree: SkillTree,
  endUtc: number,
  settings: MeasureSettings,
): EstimateSet {
  const known = responses.filter(({ baseWeight, response }) => baseWeight > 0 && response.tUtc <= endUtc)
  return estimateFrom(known, tree, endUtc, settings)
}

/** The level of some skills by their estimates: of several as a domain's (see `domainEstimate`). Null without skills. */
export function levelPoint(
  estimates: EstimateSet,
  skills: readonly string[],
  settings: MeasureSettings,
): LevelPoint | null {
  const own = skills.flatMap(skill => estimates.skills.get(skill) ?? [])
  const level = domainEstimate(own, settings)
  if (level === null) return null
  return { ...level, endUtc: estimates.now, counted: own.reduce((sum, { counted }) => sum + counted, 0) }
}

/** Which levels over time are wanted. */
export interface LevelsRequest {
  readonly skill: string
  /** At most so many, the newest. */
  readonly limit: number
}

/** The level of a skill at the end of each session that touched it, oldest first, at once. Leave errata out first. */
export function levelsOfSkill(
  evidence: Evidence,
  tree: SkillTree,
  { skill, limit }: LevelsRequest,
  settings: MeasureSettings,
): LevelPoint[] {
  const responses = responsesInOrder(evidence, settings)
  const touching = sessionsTouching([skill], responses, studySessions(responses, settings))
  return touching
    .slice(-Math.max(1, limit))
    .flatMap(
      ({ endUtc }) => levelPoint(estimatesAtEnd(responses, tree, endUtc, settings), [skill], settings) ?? [],
    )
}
