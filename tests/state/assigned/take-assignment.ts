import { expect, vi } from 'vitest'
import type { HandOut } from '#src/domain/assignment/hand-out.ts'
import type { AppStore } from '#src/state/app-store.ts'
import { openLink } from '#src/state/assigned/receive.ts'
import { startAssigned } from '#src/state/assigned/start-assigned.ts'
import { openAttemptOf } from '#src/state/open-attempt.ts'
import { linkTo } from '#tests/state/assigned/hand-out.ts'

/** Opens an assignment, begins it and waits until the attempt is kept; gives its id. */
export async function beginAssigned(store: AppStore, handOut: HandOut): Promise<string> {
  const opening = await openLink(store, linkTo(handOut))
  if (opening.kind !== 'kept') throw new Error(`the assignment is ${opening.kind}`)
  const started = await startAssigned(store.getState, handOut, { name: 'Zoë', className: '4b' })
  if (started.kind === 'problem') throw new Error(started.sentence)
  store.getState().completeStart()
  await vi.waitFor(() => expect(store.getState().saving.kind).toBe('saved'), { timeout: 4000 })
  return started.attemptId
}

/** The same, says "I don't know" to every question but the last, and hands it in. */
export async function takeAssigned(store: AppStore, handOut: HandOut): Promise<string> {
  const attemptId = await beginAssigned(store, handOut)
  const open = openAttemptOf(store.getState().view)
  for (const { id } of open?.attempt.questions.slice(0, -1) ?? []) {
    await store.getState().submit({
      questionId: id,
      response: { kind: 'dont-know' },
      confidence: null,
      elapsedMs: 30_000,
    })
  }
  await store.getState().finish('submitted')
  return attemptId
}
