import type { AppStore } from '#src/state/app-store.ts'

/**
 * Fetches what the first question of a quiz started now would need, beside the first screen. False when something could
 * not be fetched: nobody asked for it yet, and whoever starts a quiz is told what is wrong.
 */
export function fetchFirstQuestion(store: AppStore): Promise<boolean> {
  const fields = import('#src/ui/question/load-fields.tsx')
  return Promise.all([
    store.getState().fetchFirstQuestion(async kind => (await fields).preloadAnswerField(kind)),
    import('#src/features/take-quiz/question-page.tsx'),
  ]).then(
    () => true,
    () => false,
  )
}
