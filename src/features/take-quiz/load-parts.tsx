import { lazy } from 'react'

/** Fetched ahead while the learner thinks. */
export const importFeedback = () => import('#src/features/take-quiz/feedback.tsx')
export const Feedback = lazy(() => importFeedback().then(module => ({ default: module.Feedback })))
/** Only for assignments. */
export const EarlyReport = lazy(() => importFeedback().then(module => ({ default: module.EarlyReport })))

export const ReadOnlyNotice = lazy(() =>
  import('#src/features/take-quiz/read-only-notice.tsx').then(module => ({ default: module.ReadOnlyNotice })),
)
export const QuestionMap = lazy(() =>
  import('#src/features/take-quiz/question-map.tsx').then(module => ({ default: module.QuestionMap })),
)
export const ShortcutHelp = lazy(() =>
  import('#src/features/take-quiz/shortcut-help.tsx').then(module => ({ default: module.ShortcutHelp })),
)

export const TimeLeft = lazy(() =>
  import('#src/features/take-quiz/time-left.tsx').then(module => ({ default: module.TimeLeft })),
)
