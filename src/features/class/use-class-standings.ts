import { useEffect, useMemo, useState } from 'react'
import type { RoleOutline } from '#src/domain/catalog/outline.ts'
import type { ClassStandings } from '#src/domain/class-analysis/class-standings.ts'
import type { StudyGroups } from '#src/domain/class-analysis/complementary-groups.ts'
import type { ClassReading } from '#src/domain/class-reading/class-reading.ts'
import type { OverlaidQuestion } from '#src/domain/class-view/overlay-in-force.ts'
import { skillTreeOf } from '#src/domain/measure/skill-tree.ts'
import { useApp, useAppStore } from '#src/state/app-context.tsx'
import type { ClassAnalyst } from '#src/state/class-analyst/class-analyst.ts'
import { withClassTools } from '#src/state/classroom/with-class-tools.ts'

/** Where a class stands, or why that is not known. */
export type StandingsView =
  | { readonly kind: 'working' }
  | { readonly kind: 'failed'; readonly sentence: string }
  | {
      readonly kind: 'known'
      readonly standings: ClassStandings
      /** False: something changed since, and it is being worked out anew. */
      readonly isCurrent: boolean
      /** Divides this class; null when that cannot be done. */
      readonly groups: (size: number, seed: string) => Promise<StudyGroups | null>
    }

/**
 * Levels are read as of when the responses were given, whenever the page is opened: a class of last year shows what it
 * showed then. (A time of reading before all responses lets none of them age.)
 */
export const asGiven = 0

/**
 * Holds the class against a role, beside the page; works anew when something of it changes. `overlaid` is null until it
 * is known which difficulties count.
 */
export function useClassStandings(
  reading: ClassReading,
  role: RoleOutline,
  overlaid: readonly OverlaidQuestion[] | null,
): StandingsView {
  const outline = useApp(state => state.outline)
  const app = useAppStore()
  const wanted = useMemo(
    () => (overlaid === null ? null : { reading, role, overlaid, tree: skillTreeOf(outline) }),
    [reading, role, overlaid, outline],
  )
  const [last, setLast] = useState<{ readonly of: unknown; readonly view: StandingsView } | null>(null)
  useEffect(() => {
    if (wanted === null) return undefined
    let analyst: ClassAnalyst | null = null
    let isShown = true
    const show = (view: StandingsView) => setLast({ of: wanted, view })
    async function work({ reading: read, ...request }: NonNullable<typeof wanted>): Promise<void> {
      const own = await withClassTools(app, async tools => tools.startAnalyst(read.students))
      if ('kind' in own) return show({ kind: 'failed', sentence: own.sentence })
      if (!isShown) return own.stop()
      analyst = own
      const found = await own.standings({ ...request, now: asGiven })
      if (!isShown) return undefined
      return show(found.kind === 'failed' ? found : knownView(own, found.standings))
    }
    void work(wanted)
    return () => {
      isShown = false
      analyst?.stop()
    }
  }, [wanted, app])
  if (last === null) return { kind: 'working' }
  if (last.view.kind !== 'known' || last.of === wanted) return last.view
  return { ...last.view, isCurrent: false }
}

function knownView(analyst: ClassAnalyst, standings: ClassStandings): StandingsView {
  return {
    kind: 'known',
    standings,
    isCurrent: true,
    async groups(size, seed) {
      const divided = await analyst.groups(size, seed)
      return divided.kind === 'failed' ? null : divided.groups
    },
  }
}
