import { lazy } from 'react'

/** It brings the code that seals. */
export const HandInPage = lazy(() =>
  import('#src/features/assigned/hand-in-page.tsx').then(module => ({ default: module.HandInPage })),
)
