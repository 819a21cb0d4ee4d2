import { useEffect, useMemo, useReducer } from 'react'
import { estimatesAtEnd, levelPoint, type LevelPoint } from '#src/domain/history/level-at-session.ts'
import type { StudySession } from '#src/domain/history/study-sessions.ts'
import type { WeighedResponse } from '#src/domain/measure/base-weights.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import type { EstimateSet } from '#src/domain/measure/skill-estimate.ts'
import { skillTreeOf } from '#src/domain/measure/skill-tree.ts'
import { useApp } from '#src/state/app-context.tsx'

/** How long the page may be busy at a stretch, milliseconds; with 100,000 events one session takes three times that. */
const atAStretch = 15

interface LevelProgress {
  /** Oldest first; null until all of them are there. */
  readonly points: readonly LevelPoint[] | null
  /** Sessions still to be worked out. */
  readonly left: number
}

/**
 * The level of the skills at the end of each session, worked out a few sessions at a time so that the page stays in
 * use. What was worked out for one choice of skills serves the others too.
 */
export function useLevelPoints(
  responses: readonly WeighedResponse[],
  sessions: readonly StudySession[],
  skills: readonly string[],
): LevelProgress {
  const outline = useApp(state => state.outline)
  const monotonic = useApp(state => state.monotonic)
  const tree = useMemo(() => skillTreeOf(outline), [outline])
  const counted = useMemo(() => responses.filter(({ baseWeight }) => baseWeight > 0), [responses])
  const known = useMemo(() => newCache(counted), [counted])
  const [, showMore] = useReducer((step: number) => step + 1, 0)
  const missing = sessions.filter(({ endUtc }) => !known.estimates.has(endUtc))

  useEffect(() => {
    if (missing.length === 0) return
    const timer = setTimeout(() => {
      const start = monotonic()
      for (const { endUtc } of missing) {
        known.estimates.set(endUtc, estimatesAtEnd(known.counted, tree, endUtc, measureSettings))
        if (monotonic() - start > atAStretch) break
      }
      showMore()
    })
    return () => clearTimeout(timer)
  })

  const points = useMemo(
    () =>
      missing.length > 0
        ? null
        : sessions.flatMap(({ endUtc }) => {
            const estimates = known.estimates.get(endUtc)
            return (estimates && levelPoint(estimates, skills, measureSettings)) ?? []
          }),
    [missing.length, sessions, known, skills],
  )
  return { points, left: missing.length }
}

function newCache(counted: readonly WeighedResponse[]) {
  return { counted, estimates: new Map<number, EstimateSet>() }
}
