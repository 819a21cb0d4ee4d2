import type { AppStore } from '#src/state/app-store.ts'

/** Fetches what the first question of a quiz started now would need, beside the first screen. */
export async function fetchFirstQuestion(store: AppStore): Promise<void> {
  try {
    const fields = import('#src/ui/question/load-fields.tsx')
    await Promise.all([
      store.getState().fetchFirstQuestion(async kind => (await fields).preloadAnswerField(kind)),
      import('#src/features/take-quiz/question-page.tsx'),
    ])
  } catch (error) {
    // Not asked for yet: whoever starts a quiz is told what is wrong.
    console.info('The first question was not fetched ahead.', error)
  }
}
