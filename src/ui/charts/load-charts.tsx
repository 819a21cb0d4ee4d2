import { lazy } from 'react'

/** The charts arrive in one chunk of their own, after the words and numbers are on screen. */
export const DomainRadar = lazy(() =>
  import('#src/ui/charts/domain-radar.tsx').then(module => ({ default: module.DomainRadar })),
)
export const LevelHistoryChart = lazy(() =>
  import('#src/ui/charts/level-history-chart.tsx').then(module => ({ default: module.LevelHistoryChart })),
)
export const WeekMinutesChart = lazy(() =>
  import('#src/ui/charts/week-minutes-chart.tsx').then(module => ({ default: module.WeekMinutesChart })),
)
export const ConfidenceChart = lazy(() =>
  import('#src/ui/charts/confidence-chart.tsx').then(module => ({ default: module.ConfidenceChart })),
)
export const RecallChart = lazy(() =>
  import('#src/ui/charts/recall-chart.tsx').then(module => ({ default: module.RecallChart })),
)
export const OptionGroupsChart = lazy(() =>
  import('#src/ui/charts/option-groups-chart.tsx').then(module => ({ default: module.OptionGroupsChart })),
)
export const RecalibrationChart = lazy(() =>
  import('#src/ui/charts/recalibration-chart.tsx').then(module => ({ default: module.RecalibrationChart })),
)
