import type { AppStore } from '#src/state/app-store.ts'

/** Looks for assignments that wait. Who was never assigned anything does not fetch the code. */
export async function lookForAssignments(store: AppStore): Promise<void> {
  const { log } = await store.getState().openStore()
  const documents = await log.readDocuments('received')
  if ('kind' in documents || documents.length === 0) return
  const code = await import('#src/state/assigned/waiting-assignments.ts').catch(() => null)
  await code?.readWaiting(store)
}
