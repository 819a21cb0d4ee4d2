import type { AppStore } from '#src/state/app-store.ts'

/**
 * Fetches what the first question of a quiz started now would need, beside the first screen. What cannot be fetched is
 * let go: nobody asked for it yet, and whoever starts a quiz is told what is wrong.
 */
export async function fetchFirstQuestion(store: AppStore): Promise<void> {
  const fields = import('#src/ui/question/load-fields.tsx')
  await Promise.allSettled([
    fields,
    store.getState().fetchFirstQuestion(async kind => (await fields).preloadAnswerField(kind)),
    import('#src/features/take-quiz/question-page.tsx'),
  ])
}
