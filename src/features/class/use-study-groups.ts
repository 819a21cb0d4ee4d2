import { useEffect, useState } from 'react'
import type { ClassStandings } from '#src/domain/class-analysis/class-standings.ts'
import type { StudyGroups } from '#src/domain/class-analysis/complementary-groups.ts'
import { useAppStore } from '#src/state/app-context.tsx'
import type { ClassAnalyst } from '#src/state/class-analyst/class-analyst.ts'
import { withClassTools } from '#src/state/classroom/with-class-tools.ts'

/** The groups of a class, or why there are none. */
export type GroupsView =
  | { readonly kind: 'groups'; readonly groups: StudyGroups }
  | { readonly kind: 'failed'; readonly sentence: string }

/**
 * Divides a class beside the page. Null until the first groups are there; then the last ones, until others are. What is
 * still worked out when something else is asked for is given up.
 */
export function useStudyGroups(standings: ClassStandings, size: number, seed: string): GroupsView | null {
  const app = useAppStore()
  const [view, setView] = useState<GroupsView | null>(null)
  useEffect(() => {
    let analyst: ClassAnalyst | null = null
    let isWanted = true
    async function divide(): Promise<void> {
      const own = await withClassTools(app, async tools => tools.startAnalyst())
      if ('kind' in own) return setView({ kind: 'failed', sentence: own.sentence })
      if (!isWanted) return own.stop()
      analyst = own
      const found = await own.groups(standings, size, seed)
      own.stop()
      if (isWanted) setView(found)
      return undefined
    }
    void divide()
    return () => {
      isWanted = false
      analyst?.stop()
    }
  }, [app, standings, size, seed])
  return view
}
