import type { AppStore } from '#src/state/app-store.ts'
import type { QuizSetup } from '#src/domain/quiz/quiz-setup.ts'

/** Takes a whole quiz on the store, saying "I don't know" to everything, and waits until it is saved. */
export async function answerQuiz(store: AppStore, setup: Partial<QuizSetup>): Promise<string> {
  const started = await store.getState().startQuiz(setup)
  if (started.kind === 'problem') throw new Error(started.sentence)
  const { view, submit, finish, openStore } = store.getState()
  if (view.kind !== 'open') throw new Error('the attempt is not open')
  for (const { id } of view.attempt.questions) {
    await submit({ questionId: id, response: { kind: 'dont-know' }, confidence: null, elapsedMs: 30_000 })
  }
  finish('submitted')
  await (await openStore()).log.settle()
  await store.getState().refreshAttempts()
  return started.attemptId
}
