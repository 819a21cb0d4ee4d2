import { useEffect, useMemo, useState } from 'react'
import type { RoleOutline } from '#src/domain/catalog/outline.ts'
import { type ClassStandings, readStandings } from '#src/domain/class-analysis/class-standings.ts'
import type { ClassReading } from '#src/domain/class-reading/class-reading.ts'
import { type OverlaidQuestion, overlaidCurves } from '#src/domain/class-view/overlay-in-force.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { skillTreeOf } from '#src/domain/measure/skill-tree.ts'
import { useApp } from '#src/state/app-context.tsx'
import { runInSlices } from '#src/state/classroom/run-in-slices.ts'

/** Where a class stands. */
export type StandingsView =
  | { readonly kind: 'working' }
  | {
      readonly kind: 'known'
      readonly standings: ClassStandings
      /** False: something changed since, and it is being worked out anew. */
      readonly isCurrent: boolean
    }

/**
 * Levels are read as of when the responses were given, whenever the page is opened: a class of last year shows what it
 * showed then. (A time of reading before all responses lets none of them age.)
 */
export const asGiven = 0

/**
 * Holds the class against a role; works anew when something of it changes. `overlaid` is null until it is known which
 * difficulties count. It is done here, a few students at a time: handing a class over to a worker takes longer.
 */
export function useClassStandings(
  reading: ClassReading,
  role: RoleOutline,
  overlaid: readonly OverlaidQuestion[] | null,
): StandingsView {
  const outline = useApp(state => state.outline)
  const wanted = useMemo(
    () =>
      overlaid && {
        students: reading.students,
        tree: skillTreeOf(outline),
        role,
        curves: overlaidCurves(overlaid, measureSettings),
      },
    [reading, role, overlaid, outline],
  )
  const [last, setLast] = useState<{ readonly of: unknown; readonly standings: ClassStandings } | null>(null)
  useEffect(() => {
    if (wanted === null) return undefined
    let isWanted = true
    async function work({
      students,
      tree,
      role: against,
      curves,
    }: NonNullable<typeof wanted>): Promise<void> {
      const steps = readStandings(students, tree, against, asGiven, measureSettings, curves)
      const standings = await runInSlices(steps, { isWanted: () => isWanted })
      if (isWanted && standings !== null) setLast({ of: wanted, standings })
    }
    void work(wanted)
    return () => {
      isWanted = false
    }
  }, [wanted])
  if (last === null) return { kind: 'working' }
  return { kind: 'known', standings: last.standings, isCurrent: last.of === wanted }
}
