import { lazy } from 'react'

/** Only for who has a date; it brings the plan and the memory model. */
export const TodayPanel = lazy(() =>
  import('#src/features/home/today-panel.tsx').then(module => ({ default: module.TodayPanel })),
)
