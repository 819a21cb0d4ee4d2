import { useMemo, useState } from 'react'
import { findGaps } from '#src/domain/measure/find-gaps.ts'
import type { GapReport } from '#src/domain/measure/gap-report.ts'
import { settingsInForce } from '#src/domain/measure/settings-in-force.ts'
import { useApp } from '#src/state/app-context.tsx'
import { useCurrentRole } from '#src/state/current-role.ts'

/** The report for the chosen role, read at the time the page was opened; null until the store is open. */
export function useGapReport(): GapReport | null {
  const role = useCurrentRole()
  const evidence = useApp(state => state.evidence)
  const outline = useApp(state => state.outline)
  const isOpening = useApp(state => state.health.kind === 'opening')
  const settings = useApp(state => settingsInForce(state.preferences))
  const [now] = useState(useApp(state => state.now))
  return useMemo(
    () => (isOpening ? null : findGaps(evidence, role, outline, now, settings.gamma.own, settings)),
    [isOpening, evidence, role, outline, now, settings],
  )
}
