import { useEffect, useRef, useState } from 'react'
import type { RoleOutline } from '#src/domain/catalog/outline.ts'
import { type ClassStandings, readStandings } from '#src/domain/class-analysis/class-standings.ts'
import type { Cohort } from '#src/domain/class-view/cohorts.ts'
import { type OverlaidQuestion, overlaidCurves } from '#src/domain/class-view/overlay-in-force.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { skillTreeOf } from '#src/domain/measure/skill-tree.ts'
import { asGiven } from '#src/features/class/use-class-standings.ts'
import { useApp } from '#src/state/app-context.tsx'
import { runInSlices } from '#src/state/classroom/run-in-slices.ts'

/** Where the parts of a class stand, by their id, as far as they are worked out. */
type CohortStandings = ReadonlyMap<string, ClassStandings>

/** What was worked out for a part, and against what. */
interface Known {
  readonly role: RoleOutline
  readonly overlaid: readonly OverlaidQuestion[]
  readonly standings: ClassStandings
}

/**
 * Holds parts of a class against a role, one after the other; a part is worked out anew when something
 * of it changes. `overlaid` is null until it is known which difficulties count.
 */
export function useCohortStandings(
  cohorts: readonly Cohort[],
  role: RoleOutline,
  overlaid: readonly OverlaidQuestion[] | null,
): CohortStandings {
  const outline = useApp(state => state.outline)
  const [found, setFound] = useState<CohortStandings>(new Map())
  const kept = useRef(new WeakMap<Cohort, Known>())
  useEffect(() => {
    if (overlaid === null) return undefined
    let isShown = true
    const tree = skillTreeOf(outline)
    const curves = overlaidCurves(overlaid, measureSettings)
    const keptOf = (cohort: Cohort) => {
      const known = kept.current.get(cohort)
      return known?.role === role && known.overlaid === overlaid ? known.standings : null
    }
    async function work(of: readonly OverlaidQuestion[]): Promise<void> {
      const there = cohorts.flatMap(cohort => {
        const standings = keptOf(cohort)
        return standings === null ? [] : [[cohort.id, standings] as const]
      })
      setFound(new Map(there))
      for (const cohort of cohorts.filter(one => keptOf(one) === null)) {
        const steps = readStandings(cohort.members, tree, role, asGiven, measureSettings, curves)
        const standings = await runInSlices(steps, { isWanted: () => isShown })
        if (!isShown || standings === null) return
        kept.current.set(cohort, { role, overlaid: of, standings })
        setFound(before => new Map([...before, [cohort.id, standings]]))
      }
    }
    void work(overlaid)
    return () => {
      isShown = false
    }
  }, [cohorts, role, overlaid, outline])
  return found
}
