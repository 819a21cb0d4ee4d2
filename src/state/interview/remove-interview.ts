import type { AppStore } from '#src/state/app-store.ts'
import { withInterviewTools } from '#src/state/interview/with-interview-tools.ts'
import { problemOf } from '#src/state/problem-of.ts'

/** Removes a session that was never rated, with its recordings; a sentence where that fails, else empty. */
export async function removeInterview(app: AppStore, sessionId: string): Promise<string> {
  const result = await withInterviewTools(app, async ({ store }) => {
    const failure = await store.removeUnrated(sessionId)
    if (failure === null) return { kind: 'removed' as const }
    return failure.reason === 'conflict'
      ? {
          kind: 'problem' as const,
          sentence: 'Nothing was deleted: it was rated meanwhile, and ratings stay.',
        }
      : problemOf(failure, 'Nothing was deleted.')
  })
  return result.kind === 'problem' ? result.sentence : ''
}
