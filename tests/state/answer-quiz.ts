import { expect, vi } from 'vitest'
import type { QuizSetup } from '#src/domain/quiz/quiz-setup.ts'
import type { AppStore } from '#src/state/app-store.ts'
import { openAttemptOf, type OpenAttempt } from '#src/state/open-attempt.ts'

/** Starts a quiz on the store and waits until all of it is there and kept. */
export async function beginQuiz(store: AppStore, setup: Partial<QuizSetup>): Promise<OpenAttempt> {
  const started = await store.getState().startQuiz(setup)
  if (started.kind === 'problem') throw new Error(started.sentence)
  store.getState().completeStart()
  return vi.waitFor(
    () => {
      const open = openAttemptOf(store.getState().view)
      expect(store.getState().saving.kind).toBe('saved')
      if (open === null) throw new Error('the attempt is not open')
      return open
    },
    { timeout: 4000 },
  )
}

/** Takes a whole quiz on the store, saying "I don't know" to everything, and waits until it is saved. */
export async function answerQuiz(store: AppStore, setup: Partial<QuizSetup>): Promise<string> {
  const { attempt } = await beginQuiz(store, setup)
  const { submit, finish, refreshAttempts } = store.getState()
  for (const { id } of attempt.questions) {
    await submit({ questionId: id, response: { kind: 'dont-know' }, confidence: null, elapsedMs: 30_000 })
  }
  await finish('submitted')
  await vi.waitFor(
    async () => {
      await refreshAttempts()
      expect(store.getState().attempts?.[0]).toMatchObject({ finished: true })
    },
    { timeout: 4000 },
  )
  return attempt.attemptId
}
