import { useEffect, useRef, useState } from 'react'
import type { RoleOutline } from '#src/domain/catalog/outline.ts'
import type { ClassStandings } from '#src/domain/class-analysis/class-standings.ts'
import type { Cohort } from '#src/domain/class-view/cohorts.ts'
import type { OverlaidQuestion } from '#src/domain/class-view/overlay-in-force.ts'
import { skillTreeOf } from '#src/domain/measure/skill-tree.ts'
import { asGiven } from '#src/features/class/use-class-standings.ts'
import { useApp, useAppStore } from '#src/state/app-context.tsx'
import type { ClassAnalyst } from '#src/state/class-analyst/class-analyst.ts'
import { withClassTools } from '#src/state/classroom/with-class-tools.ts'

/** Where the parts of a class stand, as far as they are worked out. */
export interface CohortStandings {
  /** By the id of the part. */
  readonly standings: ReadonlyMap<string, ClassStandings>
  /** Why the rest is not known; empty while it goes on, and when it is done. */
  readonly sentence: string
}

const none: CohortStandings = { standings: new Map(), sentence: '' }

/** What was worked out for a part, and against what. */
interface Known {
  readonly role: RoleOutline
  readonly overlaid: readonly OverlaidQuestion[]
  readonly standings: ClassStandings
}

/**
 * Holds parts of a class against a role, one after the other beside the page; a part is worked out anew when something
 * of it changes. `overlaid` is null until it is known which difficulties count.
 */
export function useCohortStandings(
  cohorts: readonly Cohort[],
  role: RoleOutline,
  overlaid: readonly OverlaidQuestion[] | null,
): CohortStandings {
  const outline = useApp(state => state.outline)
  const app = useAppStore()
  const [found, setFound] = useState<CohortStandings>(none)
  const kept = useRef(new WeakMap<Cohort, Known>())
  useEffect(() => {
    if (overlaid === null) return undefined
    let analyst: ClassAnalyst | null = null
    let isShown = true
    const request = { tree: skillTreeOf(outline), role, now: asGiven, overlaid }
    const keptOf = (cohort: Cohort) => {
      const known = kept.current.get(cohort)
      return known?.role === role && known.overlaid === overlaid ? known.standings : null
    }
    async function work(of: readonly OverlaidQuestion[]): Promise<void> {
      const there = cohorts.flatMap(cohort => {
        const standings = keptOf(cohort)
        return standings === null ? [] : [[cohort.id, standings] as const]
      })
      setFound({ standings: new Map(there), sentence: '' })
      for (const cohort of cohorts.filter(one => keptOf(one) === null)) {
        const own = await withClassTools(app, async tools => tools.startAnalyst(cohort.members))
        if ('kind' in own) return setFound(before => ({ ...before, sentence: own.sentence }))
        if (!isShown) return own.stop()
        analyst = own
        const answer = await own.standings(request)
        own.stop()
        if (!isShown) return undefined
        if (answer.kind === 'failed') return setFound(before => ({ ...before, sentence: answer.sentence }))
        kept.current.set(cohort, { role, overlaid: of, standings: answer.standings })
        setFound(({ standings }) => ({
          standings: new Map([...standings, [cohort.id, answer.standings]]),
          sentence: '',
        }))
      }
      return undefined
    }
    void work(overlaid)
    return () => {
      isShown = false
      analyst?.stop()
    }
  }, [cohorts, role, overlaid, outline, app])
  return found
}
