import type { PlanSettings } from '#src/domain/plan/plan-settings.ts'
import type { PlanRow } from '#src/domain/plan/study-plan.ts'

/** How a skill stands when a drill is chosen. */
export interface PracticeSoFar {
  /** Minutes of practice had lately or planned already. */
  readonly minutes: number
  readonly isDayAfter: boolean
}

/**
 * What a drill of so many minutes is worth per minute, in level points of the role:
 *
 *     expected shortfall x importance / 100 x (2^(-T / h) - 2^(-(T + t) / h)) / t
 *
 * with T the minutes of practice so far, t those of the drill and h the minutes in which practice halves a shortfall.
 * So the first drill of a big gap comes first, and every skill of importance gets its turn. Halved the day after a
 * drill of the same skill, and where fewer fresh questions are left than a drill needs.
 */
export function practiceGain(
  row: Pick<PlanRow, 'expectedShortfall' | 'importance' | 'askable'>,
  drillMinutes: number,
  soFar: PracticeSoFar,
  settings: PlanSettings,
): number {
  const { halvingMinutes, factor, drill } = settings
  const left = (minutes: number) => 2 ** (-minutes / halvingMinutes)
  const closed = left(soFar.minutes) - left(soFar.minutes + drillMinutes)
  const spacing = soFar.isDayAfter ? factor.dayAfter : 1
  const freshness = row.askable < drill.least ? factor.spent : 1
  return (((row.expectedShortfall * row.importance) / 100) * closed * spacing * freshness) / drillMinutes
}
