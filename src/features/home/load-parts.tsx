import { lazy } from 'react'

/** Only for who left an attempt open. */
export const ResumeCard = lazy(() =>
  import('#src/features/home/resume-card.tsx').then(module => ({ default: module.ResumeCard })),
)
/** What is below the first screenful. */
export const HomeLater = lazy(() =>
  import('#src/features/home/home-later.tsx').then(module => ({ default: module.HomeLater })),
)
