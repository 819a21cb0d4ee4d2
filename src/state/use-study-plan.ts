import { useMemo, useState } from 'react'
import { addDays } from '#src/domain/calendar/calendar-day.ts'
import { settingsInForce } from '#src/domain/measure/settings-in-force.ts'
import { type TodaysPlan, todaysPlan } from '#src/domain/plan/todays-plan.ts'
import { useApp } from '#src/state/app-context.tsx'
import { useCurrentRole } from '#src/state/current-role.ts'
import { useLocalDay } from '#src/state/use-local-day.ts'

/** Null until the store is open, and as long as there is no target date. */
export function useStudyPlan(): TodaysPlan | null {
  const evidence = useApp(state => state.evidence)
  const outline = useApp(state => state.outline)
  const isOpening = useApp(state => state.health.kind === 'opening')
  const { targetDate, minutesADay, daysOff } = useApp(state => state.preferences)
  const settings = useApp(state => settingsInForce(state.preferences))
  const role = useCurrentRole()
  const today = useLocalDay()
  const [now] = useState(useApp(state => state.now))
  return useMemo(() => {
    if (isOpening || targetDate === null) return null
    // A day that no month has, such as 31 February, is read as the day it would be.
    const wishes = { targetDate: addDays(targetDate, 0), minutesADay, daysOff }
    return todaysPlan({ evidence, outline, role, today, wishes, settings }, now)
  }, [evidence, outline, isOpening, targetDate, minutesADay, daysOff, role, today, now, settings])
}
