import type { Evidence } from '#src/domain/learning/evidence.ts'
import { baseWeights, type WeighedResponse } from '#src/domain/measure/base-weights.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import { estimateFrom, type SkillEstimate } from '#src/domain/measure/skill-estimate.ts'
import type { SkillTree } from '#src/domain/measure/skill-tree.ts'

/** What a skill's estimate was at the end of an attempt. */
export interface HistoryPoint {
  readonly attemptId: string
  /** When the last response of the attempt that has weight was given, milliseconds since 1970 UTC. */
  readonly tUtc: number
  readonly estimate: SkillEstimate
}

/** Which points of a history are wanted. */
export interface HistoryRequest {
  readonly skill: string
  /** At most so many, the newest. */
  readonly limit: number
}

/**
 * The estimate of a skill after each attempt that added a response with weight to it, oldest first: each computed
 * from everything known by the end of that attempt, and read at that time. Nothing of it is stored. Leave errata out
 * of the evidence first.
 */
export function levelHistory(
  evidence: Evidence,
  tree: SkillTree,
  request: HistoryRequest,
  settings: MeasureSettings,
): HistoryPoint[] {
  // Sorted here once, because every point sorts its responses again, which takes no time when they are sorted.
  const responses = baseWeights(evidence, settings)
    .filter(({ baseWeight }) => baseWeight > 0)
    .sort((a, b) => a.response.tUtc - b.response.tUtc)
  const ends = attemptEnds(responses, request.skill).slice(-Math.max(1, request.limit))
  return ends.flatMap(({ attemptId, tUtc }) => {
    const known = responses.filter(({ response }) => response.tUtc <= tUtc)
    const estimate = estimateFrom(known, tree, tUtc, settings).skills.get(request.skill)
    return estimate ? [{ attemptId, tUtc, estimate }] : []
  })
}

/** When each attempt that touched the skill gave its last response to any skill, earliest first. */
function attemptEnds(
  responses: readonly WeighedResponse[],
  skill: string,
): { readonly attemptId: string; readonly tUtc: number }[] {
  const ends = new Map<string, number>()
  const touching = new Set<string>()
  for (const { attemptId, response } of responses) {
    ends.set(attemptId, Math.max(ends.get(attemptId) ?? -Infinity, response.tUtc))
    if (response.skill === skill) touching.add(attemptId)
  }
  return [...ends]
    .filter(([attemptId]) => touching.has(attemptId))
    .map(([attemptId, tUtc]) => ({ attemptId, tUtc }))
    .sort((a, b) => a.tUtc - b.tUtc || (a.attemptId < b.attemptId ? -1 : 1))
}
